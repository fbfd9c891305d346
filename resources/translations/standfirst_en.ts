<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Acts</name>
        <message numerus="yes">
            <source>%n articles archived</source>
            <translation>
                <numerusform>%n article archived</numerusform>
                <numerusform>%n articles archived</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles moved out of the archive</source>
            <translation>
                <numerusform>%n article moved out of the archive</numerusform>
                <numerusform>%n articles moved out of the archive</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles moved to the bin</source>
            <translation>
                <numerusform>%n article moved to the bin</numerusform>
                <numerusform>%n articles moved to the bin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles restored</source>
            <translation>
                <numerusform>%n article restored</numerusform>
                <numerusform>%n articles restored</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message numerus="yes">
            <source>%n % read</source>
            <translation>
                <numerusform>%n % read</numerusform>
                <numerusform>%n % read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min left</source>
            <translation>
                <numerusform>%n min left</numerusform>
                <numerusform>%n min left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DigestDialog</name>
        <message numerus="yes">
            <source>The most important sentences of %n articles, word for word</source>
            <translation>
                <numerusform>The most important sentences of %n article, word for word</numerusform>
                <numerusform>The most important sentences of %n articles, word for word</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message numerus="yes">
            <source>%n articles written to {name}</source>
            <translation>
                <numerusform>%n article written to {name}</numerusform>
                <numerusform>%n articles written to {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exporting %n articles…</source>
            <translation>
                <numerusform>Exporting %n article…</numerusform>
                <numerusform>Exporting %n articles…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message numerus="yes">
            <source>%n results</source>
            <translation>
                <numerusform>%n result</numerusform>
                <numerusform>%n results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%n articles imported</source>
            <translation>
                <numerusform>%n article imported</numerusform>
                <numerusform>%n articles imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imported articles removed</source>
            <translation>
                <numerusform>%n imported article removed</numerusform>
                <numerusform>%n imported articles removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows could not be read</source>
            <translation>
                <numerusform>%n row could not be read</numerusform>
                <numerusform>%n rows could not be read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Search %Ln articles</source>
            <translation>
                <numerusform>Search %Ln article</numerusform>
                <numerusform>Search %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Meta</name>
        <message numerus="yes">
            <source>%n min read</source>
            <translation>
                <numerusform>%n min read</numerusform>
                <numerusform>%n min read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PickDialog</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message numerus="yes">
            <source>%n sentences</source>
            <translation>
                <numerusform>%n sentence</numerusform>
                <numerusform>%n sentences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidebarRow</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummaryFoot</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sec</source>
            <translation>
                <numerusform>%n sec</numerusform>
                <numerusform>%n sec</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences</source>
            <translation>
                <numerusform>%n sentence</numerusform>
                <numerusform>%n sentences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Takeaways</name>
        <message numerus="yes">
            <source>%n highlights copied</source>
            <translation>
                <numerusform>%n highlight copied</numerusform>
                <numerusform>%n highlights copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
</TS>
