"""Code: one block with its own lines, its language, and nothing that a site draws around it."""

import re

import pytest

from reader.intake import draft_from_html

PROSE = (
    "The boats come in before the storm, and the crew makes them fast with two ropes, as they "
    "have done every autumn since the harbor was built, long before anybody wrote it down."
)
LINES = ("def moor(boat):", "    rope = boat.rope", "", "    return rope")
CODE = "\n".join(LINES)


def html_of(markup):
    page = (
        f"<body><article><h1>Ropes</h1><p>{PROSE}</p>{markup}<p>{PROSE} It holds.</p>"
        f"<p>{PROSE} It still holds.</p></article></body>"
    )
    return draft_from_html(page.encode(), "https://ropes.example/1").html


def code_in(markup):
    """The text of each `pre`, as it is written."""
    html = html_of(markup)
    found = re.findall(r"<pre[^>]*>(?:<code[^>]*>)?(.*?)(?:</code>)?</pre>", html, re.DOTALL)
    return [text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") for text in found]


def rows(template):
    """*template* for each line, with its number and its text."""
    return "".join(
        template.replace("{n}", str(number)).replace("{text}", line)
        for number, line in enumerate(LINES, 1)
    )


NUMBERS = "\n".join(str(number) for number in range(1, len(LINES) + 1))

NUMBERED = {
    "table with a column of numbers": (
        '<figure class="highlight python"><table><tr><td class="gutter"><pre>'
        + rows('<span class="line">{n}</span><br>')
        + '</pre></td><td class="code"><pre>'
        + rows('<span class="line">{text}</span><br>')
        + "</pre></td></tr></table></figure>"
    ),
    "table in a pre": (
        '<div class="highlight"><pre class="highlight"><code><table '
        'class="rouge-table"><tbody><tr>'
        f'<td class="rouge-gutter gl"><pre class="lineno">{NUMBERS}\n</pre></td>'
        f'<td class="rouge-code"><pre>{CODE}\n</pre></td></tr></tbody></table></code></pre></div>'
    ),
    "table of one class": (
        '<div class="chroma"><table class="lntable"><tr><td class="lntd"><pre '
        'class="chroma"><code>'
        + rows('<span class="lnt">{n}\n</span>')
        + '</code></pre></td><td class="lntd"><pre class="chroma"><code class="language-python">'
        + f"{CODE}\n</code></pre></td></tr></table></div>"
    ),
    "numbers in a box": (
        '<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>'
        f'{NUMBERS}</pre></div></td><td class="code"><div class="highlight">'
        f"<pre><span></span>{CODE}"
        "</pre></div></td></tr></table>"
    ),
    "boxes in a table": (
        '<div class="syntaxhighlighter  python"><table><tbody><tr><td class="gutter">'
        + rows('<div class="line number{n} index alt2">{n}</div>')
        + '</td><td class="code"><div class="container">'
        + "".join(
            f'<div class="line alt1"><code class="python plain">{line or "&nbsp;"}</code></div>'
            for line in LINES
        )
        + "</div></td></tr></tbody></table></div>"
    ),
    "plug-in's table": (
        '<div class="crayon-syntax"><div class="crayon-toolbar"><span class="crayon-title"></span>'
        '<span class="crayon-language">Python</span></div><div class="crayon-plain-wrap">'
        f"<textarea>{CODE}</textarea></div><div class='crayon-main'>"
        f"<table class='crayon-table'><tr>"
        '<td class="crayon-nums"><div class="crayon-nums-content">'
        + rows('<div class="crayon-num">{n}</div>')
        + '</div></td><td class="crayon-code"><div class="crayon-pre">'
        + "".join(f'<div class="crayon-line">{line or "&nbsp;"}</div>' for line in LINES)
        + "</div></td></tr></table></div></div>"
    ),
    "a row for each line": (
        '<div class="blob-wrapper"><table class="highlight js-file-line-container">'
        + "".join(
            f'<tr><td id="L{n}" class="blob-num" data-line-number="{n}"></td>'
            f'<td id="LC{n}" class="blob-code blob-code-inner">{line}\n</td></tr>'
            for n, line in enumerate(LINES, 1)
        )
        + "</table></div>"
    ),
    "a row for each line, in a pre": (
        '<pre><code class="hljs python"><table class="hljs-ln"><tbody>'
        + rows(
            '<tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="{n}"><div '
            'class="hljs-ln-n" data-line-number="{n}"></div></td><td class="hljs-ln-line '
            'hljs-ln-code" data-line-number="{n}">{text}</td></tr>'
        )
        + "</tbody></table></code></pre>"
    ),
    "spans before the lines": (
        "<pre><code>" + rows('<span class="linenumber">{n}</span>{text}\n') + "</code></pre>"
    ),
    "short names": "<pre>" + rows('<span class="ln"> {n}</span>{text}\n') + "</pre>",
    "anchors": (
        "<pre><code>" + rows('<a id="cb1-{n}" href="#cb1-{n}">{n}</a>{text}\n') + "</code></pre>"
    ),
    "flex rows": (
        '<pre class="flex flex-col">'
        + rows(
            '<div class="flex flex-row"><span class="min-w-xs">{n}</span><div>{text}</div></div>'
        )
        + "</pre>"
    ),
    "rows with boxes": (
        "<pre><code>"
        + rows(
            '<div class="ec-line"><div class="gutter"><div class="ln" aria-hidden="true">{n}</div>'
            '</div><div class="code">{text}\n</div></div>'
        )
        + "</code></pre>"
    ),
    "numbers not to be selected": (
        "<pre><code>"
        + rows('<span style="user-select:none">{n}</span><span>{text}\n</span>')
        + "</code></pre>"
    ),
    "names made by a machine": (
        "<pre><code>" + rows('<span class="x_9fK2">{n}</span>{text}\n') + "</code></pre>"
    ),
    "a column beside the code": (
        f'<div class="listing"><div class="numbers">{rows("<div>{n}</div>")}</div>'
        f"<pre><code>{CODE}</code></pre></div>"
    ),
    "an editor": (
        '<div class="CodeMirror"><div class="CodeMirror-gutters"></div><div '
        'class="CodeMirror-code">'
        + rows(
            '<div><div class="CodeMirror-gutter-wrapper"><div '
            'class="CodeMirror-linenumber">{n}</div>'
            '</div><pre class="CodeMirror-line"><span>{text}</span></pre></div>'
        )
        + "</div></div>"
    ),
    "a newer editor": (
        '<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters">'
        + rows('<div class="cm-gutterElement">{n}</div>')
        + '</div><div class="cm-content">'
        + "".join(f'<div class="cm-line">{line or "<br>"}</div>' for line in LINES)
        + "</div></div></div>"
    ),
    "an editor that draws its lines where they go": (
        '<div class="monaco-editor"><div class="margin"><div class="line-numbers">1</div></div>'
        '<div class="view-lines">'
        + "".join(
            f'<div style="top:{19 * at}px" class="view-line"><span>{LINES[at]}</span></div>'
            for at in (2, 3, 0, 1)
        )
        + "</div></div>"
    ),
    "the third editor": (
        '<div class="ace_editor"><div class="ace_gutter">'
        + rows('<div class="ace_gutter-cell">{n}</div>')
        + '</div><div class="ace_scroller"><div class="ace_layer ace_text-layer">'
        + rows('<div class="ace_line">{text}</div>')
        + "</div></div></div>"
    ),
}


@pytest.mark.parametrize("name", NUMBERED)
def test_numbers_of_lines_go_and_lines_stay(name):
    assert code_in(NUMBERED[name]) == [CODE]


GRAIN = ("barley", "oats", "rye")


def grain(template):
    """*template* for each sort of grain, with its number."""
    return "".join(
        template.replace("{n}", str(number)).replace("{text}", sort)
        for number, sort in enumerate(GRAIN, 1)
    )


@pytest.mark.parametrize(
    "markup",
    [
        f"<pre>{grain('{n} {text}%')}</pre>",
        f"""<pre><code>{grain('<span class="hljs-number">{n}</span> {text}%')}</code></pre>""",
        "<pre><code>"
        + grain(
            '<span class="line"><span style="color:#79B8FF">{n}</span><span> {text}</span></span>%'
        )
        + "</code></pre>",
        '<div class="cm-editor"><div class="cm-content">'
        + grain('<div class="cm-line"><span class="ͼd">{n}</span><span> {text}</span></div>')
        + "</div></div>",
    ],
)
def test_code_whose_lines_begin_with_numbers_keeps_them(markup):
    assert code_in(markup.replace("%", "\n")) == ["1 barley\n2 oats\n3 rye"]


def test_numbers_that_do_not_count_the_lines_stay():
    markup = "<pre><b>10</b> PRINT A\n<b>20</b> GOTO 10</pre>"
    assert code_in(markup) == ["10 PRINT A\n20 GOTO 10"]


def test_a_table_of_data_with_numbers_is_no_code():
    body = "".join(
        f"<tr><td>{n}</td><td>the {word} boat</td></tr>"
        for n, word in enumerate(("red", "blue", "old"), 1)
    )
    html = html_of(f"<table><tr><th>No.</th><th>Boat</th></tr>{body}</table>")
    assert "<pre" not in html
    assert "the blue boat" in html


@pytest.mark.parametrize(
    "markup",
    [
        '<pre><code class="language-python">a = 4</code></pre>',
        '<pre class="lang-python">a = 4</pre>',
        '<div class="highlight highlight-source-python"><pre>a = 4</pre></div>',
        '<pre class="brush: python; gutter: false">a = 4</pre>',
        '<pre class="brush:python">a = 4</pre>',
        (
            '<div class="highlight-python notranslate"><div '
            'class="highlight"><pre>a = 4</pre></div></div>'
        ),
        '<div class="sourceCode"><pre class="sourceCode python"><code>a = 4</code></pre></div>',
        '<pre><code class="hljs language-python">a = 4</code></pre>',
        '<pre><code class="hljs python">a = 4</code></pre>',
        '<pre data-lang="python">a = 4</pre>',
        '<figure><pre data-language="Python"><code>a = 4</code></pre></figure>',
        '<div><div class="bar"><b>Python</b><button>Copy</button></div><pre>a = 4</pre></div>',
        '<div class="code"><div>Python</div><div>Copy code</div><div><pre>a = 4</pre></div></div>',
        '<pre><div class="top">Python<button>Copy</button></div><code>a = 4</code></pre>',
        (
            '<div class="code-toolbar"><pre>a = 4</pre><div class="toolbar"><span>Python</span>'
            "<button>Copy</button></div></div>"
        ),
    ],
)
def test_the_language_is_noted_and_its_label_goes(markup):
    html = html_of(markup)
    assert '<code class="language-python">a = 4</code>' in html
    assert "Copy" not in html
    assert "Python" not in html


@pytest.mark.parametrize(
    "markup",
    [
        (
            '<div class="code-box"><div '
            'class="title">moor.py</div><pre><code>moor(boat)</code></pre></div>'
        ),
        "<figure><figcaption>moor.py</figcaption><pre><code>moor(boat)</code></pre></figure>",
        (
            '<pre><div class="code-title">moor.py '
            "<button>Copy</button></div><code>moor(boat)</code></pre>"
        ),
        (
            '<div class="box"><div class="bar"><span>moor.py</span><span>Python</span><button>Copy'
            "</button></div><pre><code>moor(boat)</code></pre></div>"
        ),
    ],
)
def test_the_name_of_a_file_stays_a_line_of_its_own(markup):
    html = html_of(markup)
    assert code_in(markup) == ["moor(boat)"]
    assert re.search(r">moor\.py</\w+>", html)
    assert "Copy" not in html


@pytest.mark.parametrize(
    "markup",
    [
        f'<code class="hl lean block">{CODE}</code>',
        f'<code style="display:block; white-space:pre">{CODE}</code>',
        f"<p><code>{CODE}</code></p>",
        "<div><code>" + "<br>".join(LINES) + "</code></div>",
        "".join(f'<code class="block">{line}</code>' for line in LINES if line),
    ],
)
def test_code_that_stands_as_a_block_is_one(markup):
    found = code_in(markup)
    assert [text.replace("\n\n", "\n") for text in found] == [CODE.replace("\n\n", "\n")]


def test_code_in_a_sentence_stays_there():
    html = html_of("<p>Call <code>moor(\nboat)</code> first, then wait for the other rope.</p>")
    assert "<code>moor( boat)</code>" in html
    assert "<pre" not in html


def test_a_pre_ends_where_it_ends_though_a_box_in_it_is_not_closed():
    html = html_of("<pre><div><div>moor(boat)</div></pre><p>Then the other rope is made fast.</p>")
    assert "<p" in html.partition("</pre>")[2].partition("Then the other")[0]


@pytest.mark.parametrize(
    "markup",
    [
        '<pre><code style="display:grid">'
        + rows("<span data-line>{text}</span>\n")
        + "</code></pre>",
        "<pre><code>" + rows('<span class="line">{text}</span>') + "</code></pre>",
        "<pre>\n" + rows("<div>{text}</div>\n") + "</pre>",
        "<pre>" + rows("{text}<br>\n") + "</pre>",
        "<pre>" + rows("<code>{text}</code>") + "</pre>",
        '<pre><ol class="linenums">' + rows("<li>{text}</li>") + "</ol></pre>",
    ],
)
def test_lines_are_neither_joined_nor_doubled(markup):
    assert code_in(markup) == [CODE]
