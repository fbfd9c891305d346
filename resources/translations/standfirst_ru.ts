<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>Absence</name>
        <message>
            <source>Fetch now</source>
            <translation>Загрузить сейчас</translation>
        </message>
        <message>
            <source>Open original</source>
            <translation>Открыть оригинал</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>The page could not be saved.</source>
            <translation>Страницу не удалось сохранить.</translation>
        </message>
        <message>
            <source>The page is being fetched…</source>
            <translation>Страница загружается…</translation>
        </message>
        <message>
            <source>The page was not fetched yet.</source>
            <translation>Страница ещё не загружена.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Go to heading: {heading}</source>
            <translation>Перейти к заголовку: {heading}</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>Перейти: {place}</translation>
        </message>
        <message>
            <source>I have {number} minutes</source>
            <translation>У меня есть {number} мин</translation>
        </message>
        <message>
            <source>Import from other programs</source>
            <translation>Импорт из других программ</translation>
        </message>
        <message>
            <source>Text size {size}</source>
            <translation>Размер текста: {size}</translation>
        </message>
        <message>
            <source>The clipboard holds no link</source>
            <translation>В буфере обмена нет ссылки</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message numerus="yes">
            <source>%n articles archived</source>
            <translation>
                <numerusform>%n статья убрана в архив</numerusform>
                <numerusform>%n статьи убраны в архив</numerusform>
                <numerusform>%n статей убрано в архив</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles moved out of the archive</source>
            <translation>
                <numerusform>%n статья возвращена из архива</numerusform>
                <numerusform>%n статьи возвращены из архива</numerusform>
                <numerusform>%n статей возвращено из архива</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles moved to the bin</source>
            <translation>
                <numerusform>%n статья перемещена в корзину</numerusform>
                <numerusform>%n статьи перемещены в корзину</numerusform>
                <numerusform>%n статей перемещено в корзину</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles restored</source>
            <translation>
                <numerusform>%n статья восстановлена</numerusform>
                <numerusform>%n статьи восстановлены</numerusform>
                <numerusform>%n статей восстановлено</numerusform>
            </translation>
        </message>
        <message>
            <source>Another tag's name takes its articles in.</source>
            <translation>Если такая метка уже есть, они объединятся.</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Ссылка скопирована</translation>
        </message>
        <message>
            <source>No page is being fetched here</source>
            <translation>Здесь ничего не загружается</translation>
        </message>
        <message>
            <source>Rename the tag</source>
            <translation>Переименовать метку</translation>
        </message>
        <message>
            <source>Tag “{tag}” deleted</source>
            <translation>Метка «{tag}» удалена</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>Повторять нечего</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Отменять нечего</translation>
        </message>
        <message>
            <source>This article came from a file and has no address</source>
            <translation>Статья взята из файла, и адреса у неё нет</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>“{title}” archived</source>
            <translation>«{title}» в архиве</translation>
        </message>
        <message>
            <source>“{title}” moved out of the archive</source>
            <translation>«{title}» возвращено из архива</translation>
        </message>
        <message>
            <source>“{title}” moved to the bin</source>
            <translation>«{title}» в корзине</translation>
        </message>
        <message>
            <source>“{title}” restored</source>
            <translation>«{title}» восстановлено</translation>
        </message>
    </context>
    <context>
        <name>AddDialog</name>
        <message>
            <source>Add an article</source>
            <translation>Добавить статью</translation>
        </message>
        <message>
            <source>Addresses, one in a line</source>
            <translation>Адреса, по одному в строке</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Все файлы</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>Выбрать файлы…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Pages and texts</source>
            <translation>Страницы и тексты</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Save files as articles</source>
            <translation>Сохранить файлы как статьи</translation>
        </message>
    </context>
    <context>
        <name>Adding</name>
        <message>
            <source>Allow</source>
            <translation>Разрешить</translation>
        </message>
        <message>
            <source>This article is in your library already</source>
            <translation>Эта статья уже есть в библиотеке</translation>
        </message>
    </context>
    <context>
        <name>ArticleBar</name>
        <message>
            <source>Archive</source>
            <translation>В архив</translation>
        </message>
        <message>
            <source>Favorite</source>
            <translation>Избранное</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Другие действия</translation>
        </message>
        <message>
            <source>Move out of the archive</source>
            <translation>Вернуть из архива</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>Следующая статья</translation>
        </message>
        <message>
            <source>No article is open</source>
            <translation>Статья не открыта</translation>
        </message>
        <message>
            <source>Previous article</source>
            <translation>Предыдущая статья</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Text settings</source>
            <translation>Настройки текста</translation>
        </message>
        <message>
            <source>This is the first article of the list</source>
            <translation>Это первая статья в списке</translation>
        </message>
        <message>
            <source>This is the last article of the list</source>
            <translation>Это последняя статья в списке</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message numerus="yes">
            <source>%n % read</source>
            <translation>
                <numerusform>прочитан %n %</numerusform>
                <numerusform>прочитано %n %</numerusform>
                <numerusform>прочитано %n %</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n ч</numerusform>
                <numerusform>%n ч</numerusform>
                <numerusform>%n ч</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min left</source>
            <translation>
                <numerusform>осталась %n мин</numerusform>
                <numerusform>осталось %n мин</numerusform>
                <numerusform>осталось %n мин</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n минута</numerusform>
                <numerusform>%n минуты</numerusform>
                <numerusform>%n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Could not be saved.</source>
            <translation>Не удалось сохранить.</translation>
        </message>
        <message>
            <source>Favorite</source>
            <translation>Избранное</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Загрузка…</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Прочитано</translation>
        </message>
        <message>
            <source>Not fetched yet</source>
            <translation>Ещё не загружено</translation>
        </message>
        <message>
            <source>Saved text</source>
            <translation>Сохранённый текст</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Не прочитано</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Без названия</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Вчера</translation>
        </message>
        <message>
            <source>now</source>
            <translation>сейчас</translation>
        </message>
        <message>
            <source>“{title}” saved</source>
            <translation>Статья «{title}» сохранена</translation>
        </message>
    </context>
    <context>
        <name>ArticleListView</name>
        <message>
            <source>Articles</source>
            <translation>Статьи</translation>
        </message>
    </context>
    <context>
        <name>Browser</name>
        <message>
            <source>Article text</source>
            <translation>Текст статьи</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>Копировать адрес ссылки</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Выделить</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Открыть ссылку</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Выделить всё</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Copy the report</source>
            <translation>Копировать отчёт</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Что-то пошло не так</translation>
        </message>
        <message>
            <source>Standfirst made a mistake. Your library is safe, and you can go on reading. This report helps to find the mistake; it is not sent by itself.</source>
            <translation>В Standfirst произошла ошибка. Библиотека цела, можно читать дальше. Этот отчёт поможет найти ошибку; сам он никуда не отправляется.</translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message>
            <source>An import was broken off</source>
            <translation>Импорт был прерван</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>The library can only be read here; nothing can be saved or changed</source>
            <translation>Здесь библиотеку можно только читать; сохранять и менять ничего нельзя</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add an article…</source>
            <translation>Добавить статью…</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>В архив</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Назад к списку</translation>
        </message>
        <message>
            <source>Commands…</source>
            <translation>Команды…</translation>
        </message>
        <message>
            <source>Copy highlights as Markdown</source>
            <translation>Копировать выделения как Markdown</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Копировать ссылку</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Digest of all that is listed…</source>
            <translation>Дайджест всего списка…</translation>
        </message>
        <message>
            <source>Down a page, then the next unread article</source>
            <translation>На страницу вниз, затем следующая непрочитанная статья</translation>
        </message>
        <message>
            <source>Earlier texts…</source>
            <translation>Прежние тексты…</translation>
        </message>
        <message>
            <source>Export all that is listed…</source>
            <translation>Экспортировать весь список…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Favorite</source>
            <translation>Избранное</translation>
        </message>
        <message>
            <source>Fetch again</source>
            <translation>Загрузить ещё раз</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Найти</translation>
        </message>
        <message>
            <source>From the list to the article</source>
            <translation>Из списка к статье</translation>
        </message>
        <message>
            <source>Get a summary</source>
            <translation>Краткое содержание</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Выделить</translation>
        </message>
        <message>
            <source>Highlights…</source>
            <translation>Выделения…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Крупнее</translation>
        </message>
        <message>
            <source>Mark as read or unread</source>
            <translation>Отметить прочитанной или непрочитанной</translation>
        </message>
        <message>
            <source>Moving about</source>
            <translation>Перемещение</translation>
        </message>
        <message>
            <source>Narrower list</source>
            <translation>Сузить список</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>Следующая статья</translation>
        </message>
        <message>
            <source>Next heading</source>
            <translation>Следующий заголовок</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Следующая панель</translation>
        </message>
        <message>
            <source>Next sentence of the summary</source>
            <translation>Следующее главное предложение</translation>
        </message>
        <message>
            <source>Only the article</source>
            <translation>Только статья</translation>
        </message>
        <message>
            <source>Open original</source>
            <translation>Открыть оригинал</translation>
        </message>
        <message>
            <source>Original or readable text</source>
            <translation>Оригинал или текст для чтения</translation>
        </message>
        <message>
            <source>Paste a link</source>
            <translation>Вставить ссылку</translation>
        </message>
        <message>
            <source>Previous article</source>
            <translation>Предыдущая статья</translation>
        </message>
        <message>
            <source>Previous heading</source>
            <translation>Предыдущий заголовок</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Предыдущая панель</translation>
        </message>
        <message>
            <source>Previous sentence of the summary</source>
            <translation>Предыдущее главное предложение</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Печать…</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Ход импорта</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Remove the selected words' elements</source>
            <translation>Убрать элементы с выделенными словами</translation>
        </message>
        <message>
            <source>Restore from the bin</source>
            <translation>Восстановить из корзины</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Сохранить как PDF…</translation>
        </message>
        <message>
            <source>Search articles</source>
            <translation>Поиск статей</translation>
        </message>
        <message>
            <source>Select all articles</source>
            <translation>Выделить все статьи</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Настройки…</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Боковая панель</translation>
        </message>
        <message>
            <source>Skim: dim all but the summary's sentences</source>
            <translation>Бегло: приглушить всё, кроме главных предложений</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Мельче</translation>
        </message>
        <message>
            <source>Stop fetching</source>
            <translation>Прервать загрузку</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Метки…</translation>
        </message>
        <message>
            <source>Text settings</source>
            <translation>Настройки текста</translation>
        </message>
        <message>
            <source>The article</source>
            <translation>Статья</translation>
        </message>
        <message>
            <source>The library</source>
            <translation>Библиотека</translation>
        </message>
        <message>
            <source>The summary</source>
            <translation>Краткое содержание</translation>
        </message>
        <message>
            <source>The window</source>
            <translation>Окно</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Up a page</source>
            <translation>На страницу вверх</translation>
        </message>
        <message>
            <source>Usual text size</source>
            <translation>Обычный размер текста</translation>
        </message>
        <message>
            <source>Wider list</source>
            <translation>Расширить список</translation>
        </message>
        <message>
            <source>Wrong article text? Pick it…</source>
            <translation>Не тот текст статьи? Выбрать…</translation>
        </message>
    </context>
    <context>
        <name>Corrections</name>
        <message>
            <source>Corrected for all of {site}</source>
            <translation>Исправлено для всего сайта {site}</translation>
        </message>
        <message>
            <source>Only a part of the article could be read.</source>
            <translation>Удалось прочитать только часть статьи.</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>Открыть в браузере</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Оригинал</translation>
        </message>
        <message>
            <source>Original: all that the page says, as it was kept.</source>
            <translation>Оригинал: весь текст страницы, как она была сохранена.</translation>
        </message>
        <message>
            <source>Readable</source>
            <translation>Для чтения</translation>
        </message>
        <message>
            <source>Remove the box around it</source>
            <translation>Убрать весь блок вокруг</translation>
        </message>
        <message>
            <source>Remove this element</source>
            <translation>Убрать этот элемент</translation>
        </message>
        <message>
            <source>Select words of what shall go, or right-click it</source>
            <translation>Выделите слова в том, что лишнее, или щёлкните по нему правой кнопкой</translation>
        </message>
        <message>
            <source>Show the original</source>
            <translation>Показать оригинал</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Попробовать снова</translation>
        </message>
        <message>
            <source>Wrong article text? Pick it…</source>
            <translation>Не тот текст статьи? Выбрать…</translation>
        </message>
    </context>
    <context>
        <name>DigestDialog</name>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Дайджест</translation>
        </message>
        <message>
            <source>Reading the articles…</source>
            <translation>Статьи читаются…</translation>
        </message>
        <message>
            <source>Sentences of the digest</source>
            <translation>Предложения дайджеста</translation>
        </message>
        <message>
            <source>The digest is being made</source>
            <translation>Дайджест составляется</translation>
        </message>
        <message numerus="yes">
            <source>The most important sentences of %n articles, word for word</source>
            <translation>
                <numerusform>Самые важные предложения %n статьи, слово в слово</numerusform>
                <numerusform>Самые важные предложения %n статей, слово в слово</numerusform>
                <numerusform>Самые важные предложения %n статей, слово в слово</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EmptyStates</name>
        <message>
            <source>All caught up</source>
            <translation>Всё прочитано</translation>
        </message>
        <message>
            <source>Articles that you save will stand here.</source>
            <translation>Здесь появятся сохранённые статьи.</translation>
        </message>
        <message>
            <source>Choose an article</source>
            <translation>Выберите статью</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Очистить</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>J and K go through the list, G opens the summary, and ? shows all the other keys.</source>
            <translation>J и K листают список, G открывает краткое содержание, а ? показывает все остальные клавиши.</translation>
        </message>
        <message>
            <source>No favorites yet</source>
            <translation>Избранного пока нет</translation>
        </message>
        <message>
            <source>No highlights yet</source>
            <translation>Выделений пока нет</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Здесь пока пусто</translation>
        </message>
        <message>
            <source>Nothing matches “{words}”</source>
            <translation>По запросу «{words}» ничего нет</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Открыть пример</translation>
        </message>
        <message>
            <source>Paste a link</source>
            <translation>Вставить ссылку</translation>
        </message>
        <message>
            <source>Paste a link here, drop a web page or a file on this window, or import your Pocket or Instapaper export.</source>
            <translation>Вставьте ссылку, перетащите в окно страницу или файл либо импортируйте данные из Pocket или Instapaper.</translation>
        </message>
        <message>
            <source>Press E on an article that you are done with.</source>
            <translation>Нажмите E на статье, с которой закончили.</translation>
        </message>
        <message>
            <source>Press S on an article to keep it here.</source>
            <translation>Нажмите S на статье, чтобы она осталась здесь.</translation>
        </message>
        <message>
            <source>Save something to read</source>
            <translation>Сохраните что-нибудь почитать</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Искать везде</translation>
        </message>
        <message>
            <source>Select words in an article and press H to mark them.</source>
            <translation>Выделите слова в статье и нажмите H, чтобы отметить их.</translation>
        </message>
        <message>
            <source>Show all articles</source>
            <translation>Показать все статьи</translation>
        </message>
        <message>
            <source>The archive is empty</source>
            <translation>Архив пуст</translation>
        </message>
        <message>
            <source>The bin is empty</source>
            <translation>Корзина пуста</translation>
        </message>
        <message>
            <source>Titles and sites are searched from the first letter, texts from the third.</source>
            <translation>Заголовки и сайты ищутся с первой буквы, тексты — с третьей.</translation>
        </message>
        <message>
            <source>What you delete stays here for 30 days.</source>
            <translation>Удалённое хранится здесь 30 дней.</translation>
        </message>
        <message>
            <source>You have read everything that you saved.</source>
            <translation>Вы прочитали всё, что сохранили.</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message numerus="yes">
            <source>%n articles written to {name}</source>
            <translation>
                <numerusform>%n статья записана в {name}</numerusform>
                <numerusform>%n статьи записаны в {name}</numerusform>
                <numerusform>%n статей записано в {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Browser bookmarks</source>
            <translation>Закладки браузера</translation>
        </message>
        <message>
            <source>CSV as Pocket wrote it</source>
            <translation>CSV в виде Pocket</translation>
        </message>
        <message>
            <source>EPUB book</source>
            <translation>Книга EPUB</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message numerus="yes">
            <source>Exporting %n articles…</source>
            <translation>
                <numerusform>Экспорт %n статьи…</numerusform>
                <numerusform>Экспорт %n статей…</numerusform>
                <numerusform>Экспорт %n статей…</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder of web pages with an index</source>
            <translation>Папка веб-страниц с указателем</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>JSON for wallabag</source>
            <translation>JSON для wallabag</translation>
        </message>
        <message>
            <source>Markdown notes with pictures</source>
            <translation>Заметки Markdown с картинками</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Простой текст</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Standfirst bundle: everything</source>
            <translation>Архив Standfirst: всё целиком</translation>
        </message>
        <message>
            <source>There is no article to export</source>
            <translation>Нет статей для экспорта</translation>
        </message>
        <message>
            <source>Web pages, each complete in itself</source>
            <translation>Веб-страницы, каждая сама по себе</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>Close find</source>
            <translation>Закрыть поиск</translation>
        </message>
        <message>
            <source>Find in article</source>
            <translation>Найти в статье</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Следующее совпадение</translation>
        </message>
        <message>
            <source>No matches</source>
            <translation>Нет совпадений</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Предыдущее совпадение</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message numerus="yes">
            <source>%n results</source>
            <translation>
                <numerusform>%n результат</numerusform>
                <numerusform>%n результата</numerusform>
                <numerusform>%n результатов</numerusform>
            </translation>
        </message>
        <message>
            <source>{place}, up to {number} min</source>
            <translation>{place}, до {number} мин</translation>
        </message>
    </context>
    <context>
        <name>HighlightsDialog</name>
        <message>
            <source>All articles</source>
            <translation>Все статьи</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Копировать как Markdown</translation>
        </message>
        <message>
            <source>Edit note…</source>
            <translation>Изменить заметку…</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Выделения</translation>
        </message>
        <message>
            <source>Select words in an article and press H to keep them here.</source>
            <translation>Выделите слова в статье и нажмите H, чтобы сохранить их здесь.</translation>
        </message>
        <message>
            <source>This article</source>
            <translation>Эта статья</translation>
        </message>
        <message>
            <source>Which highlights</source>
            <translation>Какие выделения</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорт</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Просмотр файлов…</translation>
        </message>
        <message>
            <source>No import is running.</source>
            <translation>Импорт не выполняется.</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Ход импорта</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>The import ended.</source>
            <translation>Импорт завершён.</translation>
        </message>
        <message>
            <source>{name}: {count} done, {rate} a second</source>
            <translation>{name}: готово {count}, {rate} в секунду</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%n articles imported</source>
            <translation>
                <numerusform>%n статья импортирована</numerusform>
                <numerusform>%n статьи импортированы</numerusform>
                <numerusform>%n статей импортировано</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imported articles removed</source>
            <translation>
                <numerusform>%n импортированная статья убрана</numerusform>
                <numerusform>%n импортированные статьи убраны</numerusform>
                <numerusform>%n импортированных статей убрано</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows could not be read</source>
            <translation>
                <numerusform>%n строку не удалось прочитать</numerusform>
                <numerusform>%n строки не удалось прочитать</numerusform>
                <numerusform>%n строк не удалось прочитать</numerusform>
            </translation>
        </message>
        <message>
            <source>Another import is running; please wait until it ends</source>
            <translation>Идёт другой импорт, дождитесь его окончания</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n статья</numerusform>
                <numerusform>%n статьи</numerusform>
                <numerusform>%n статей</numerusform>
            </translation>
        </message>
        <message>
            <source>Add an article</source>
            <translation>Добавить статью</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message numerus="yes">
            <source>Search %Ln articles</source>
            <translation>
                <numerusform>Поиск по %Ln статье</numerusform>
                <numerusform>Поиск по %Ln статьям</numerusform>
                <numerusform>Поиск по %Ln статьям</numerusform>
            </translation>
        </message>
        <message>
            <source>Show sidebar</source>
            <translation>Показать боковую панель</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>Порядок</translation>
        </message>
        <message>
            <source>Sort: {order}</source>
            <translation>Порядок: {order}</translation>
        </message>
        <message>
            <source>best match</source>
            <translation>по соответствию</translation>
        </message>
        <message>
            <source>by date of publication</source>
            <translation>по дате публикации</translation>
        </message>
        <message>
            <source>by title</source>
            <translation>по названию</translation>
        </message>
        <message>
            <source>longest first</source>
            <translation>сначала длинные</translation>
        </message>
        <message>
            <source>most read first</source>
            <translation>сначала почти дочитанные</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>сначала новые</translation>
        </message>
        <message>
            <source>oldest first</source>
            <translation>сначала старые</translation>
        </message>
        <message>
            <source>shortest first</source>
            <translation>сначала короткие</translation>
        </message>
    </context>
    <context>
        <name>Meta</name>
        <message numerus="yes">
            <source>%n min read</source>
            <translation>
                <numerusform>%n мин чтения</numerusform>
                <numerusform>%n мин чтения</numerusform>
                <numerusform>%n мин чтения</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the original page</source>
            <translation>Открыть исходную страницу</translation>
        </message>
        <message>
            <source>Saved text</source>
            <translation>Сохранённый текст</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <comment>how a date is written: 22 November 2026</comment>
            <translation>d MMMM yyyy 'г.'</translation>
        </message>
    </context>
    <context>
        <name>NeighborCard</name>
        <message>
            <source>Next Article</source>
            <translation>Следующая статья</translation>
        </message>
        <message>
            <source>Next article: %1</source>
            <translation>Следующая статья: %1</translation>
        </message>
        <message>
            <source>Previous Article</source>
            <translation>Предыдущая статья</translation>
        </message>
        <message>
            <source>Previous article: %1</source>
            <translation>Предыдущая статья: %1</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Highlight</source>
            <translation>Выделение</translation>
        </message>
        <message>
            <source>Remove the highlight</source>
            <translation>Удалить выделение</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Ваша заметка</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Dismiss</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>Original</name>
        <message>
            <source>Text of the original page</source>
            <translation>Текст исходной страницы</translation>
        </message>
    </context>
    <context>
        <name>PaletteDialog</name>
        <message>
            <source>Commands</source>
            <translation>Команды</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Введите, что нужно сделать</translation>
        </message>
    </context>
    <context>
        <name>PickDialog</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n слово</numerusform>
                <numerusform>%n слова</numerusform>
                <numerusform>%n слов</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking at the page as it was kept…</source>
            <translation>Сохранённая страница просматривается…</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>Части страницы</translation>
        </message>
        <message>
            <source>Pick the article's text</source>
            <translation>Выбор текста статьи</translation>
        </message>
        <message>
            <source>The page as it was kept has no part that could be an article.</source>
            <translation>На сохранённой странице нет ничего похожего на статью.</translation>
        </message>
        <message>
            <source>The page is being looked at</source>
            <translation>Страница просматривается</translation>
        </message>
        <message>
            <source>This is the article</source>
            <translation>Это статья</translation>
        </message>
        <message>
            <source>Where does the article stand? The site's next pages are read the same way.</source>
            <translation>Где здесь статья? Следующие страницы этого сайта будут читаться так же.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Страница %1 из %2</translation>
        </message>
    </context>
    <context>
        <name>ReadingProgress</name>
        <message>
            <source>Reading progress</source>
            <translation>Ход чтения</translation>
        </message>
    </context>
    <context>
        <name>RuleFolder</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Выбрать папку…</translation>
        </message>
        <message>
            <source>Folder of site rules</source>
            <translation>Папка с правилами сайтов</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Очистить</translation>
        </message>
        <message>
            <source>Search articles</source>
            <translation>Поиск статей</translation>
        </message>
    </context>
    <context>
        <name>SentenceButton</name>
        <message>
            <source>Go to this sentence in the article</source>
            <translation>Перейти к этому предложению в статье</translation>
        </message>
        <message>
            <source>Key sentence %1: %2</source>
            <translation>Главное предложение %1: %2</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>%1 accepts no connections at the moment.</source>
            <translation>%1 сейчас не принимает соединений.</translation>
        </message>
        <message>
            <source>%1 answered with error %2.</source>
            <translation>%1 ответил ошибкой %2.</translation>
        </message>
        <message>
            <source>%1 articles and %2 texts were carried into a new one.</source>
            <translation>Статей: %1, текстов: %2 — перенесены в новую библиотеку.</translation>
        </message>
        <message>
            <source>%1 belongs to another program. It was left as it is; choose another folder with --data-dir.</source>
            <translation>%1 принадлежит другой программе. Файл не тронут; выберите другую папку с помощью --data-dir.</translation>
        </message>
        <message>
            <source>%1 can't be made: %2.</source>
            <translation>Не удалось создать %1: %2.</translation>
        </message>
        <message>
            <source>%1 can't be read.</source>
            <translation>Не удалось прочитать %1.</translation>
        </message>
        <message>
            <source>%1 can't be read: %2.</source>
            <translation>Не удалось прочитать %1: %2.</translation>
        </message>
        <message>
            <source>%1 could not be copied to be read: %2.</source>
            <translation>Не удалось скопировать %1 для чтения: %2.</translation>
        </message>
        <message>
            <source>%1 could not be repaired: %2.</source>
            <translation>Не удалось исправить %1: %2.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>Не удалось записать %1: %2.</translation>
        </message>
        <message>
            <source>%1 could not prove who it is (%2), so nothing was taken from it.</source>
            <translation>%1 не подтвердил, что это он (%2), поэтому оттуда ничего не взято.</translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>%1 не ответил вовремя.</translation>
        </message>
        <message>
            <source>%1 did not finish within %2 seconds.</source>
            <translation>%1 не ответил полностью за %2 с.</translation>
        </message>
        <message>
            <source>%1 did not understand the request (error 400).</source>
            <translation>%1 не понял запроса (ошибка 400).</translation>
        </message>
        <message>
            <source>%1 has no page at this address (error 404).</source>
            <translation>На %1 нет страницы по этому адресу (ошибка 404).</translation>
        </message>
        <message>
            <source>%1 holds no page.</source>
            <translation>В %1 нет страницы.</translation>
        </message>
        <message>
            <source>%1 in %2 is damaged.</source>
            <translation>%1 в %2 повреждён.</translation>
        </message>
        <message>
            <source>%1 is a device or a pipe and no file.</source>
            <translation>%1 — устройство или канал, а не файл.</translation>
        </message>
        <message>
            <source>%1 is a folder; choose a file in it.</source>
            <translation>%1 — папка; выберите файл в ней.</translation>
        </message>
        <message>
            <source>%1 is damaged, or no library of Standfirst. It was left as it is; “standfirst check” brings back what can be read of it.</source>
            <translation>%1 — повреждённая библиотека или вовсе не библиотека Standfirst. Файл оставлен как есть; команда «standfirst check» вернёт всё, что ещё можно прочитать.</translation>
        </message>
        <message>
            <source>%1 is empty.</source>
            <translation>%1 пуст.</translation>
        </message>
        <message>
            <source>%1 is in a folder that is synchronized, which can damage the library. Keep it elsewhere, and put backups there.</source>
            <translation>%1 лежит в синхронизируемой папке, а это может повредить библиотеку. Храните её в другом месте, а туда складывайте резервные копии.</translation>
        </message>
        <message>
            <source>%1 is larger than %2 MB, which is more than an article needs; it was not read.</source>
            <translation>%1 больше %2 МБ, а столько для статьи не нужно; файл не прочитан.</translation>
        </message>
        <message>
            <source>%1 is no backup of Standfirst, or it is damaged. Nothing was changed.</source>
            <translation>%1 — не резервная копия Standfirst, или она повреждена. Ничего не изменено.</translation>
        </message>
        <message>
            <source>%1 is not a file, so no library can be kept there.</source>
            <translation>%1 — не файл, библиотеку там хранить нельзя.</translation>
        </message>
        <message>
            <source>%1 is not a file.</source>
            <translation>%1 — не файл.</translation>
        </message>
        <message>
            <source>%1 is of an older version and can't be brought up to date, because it may only be read.</source>
            <translation>%1 более старой версии, и обновить её нельзя: файл доступен только для чтения.</translation>
        </message>
        <message>
            <source>%1 is on a network drive, where two programs can damage the library. Keep it on a disk of this computer, and only backups over there.</source>
            <translation>%1 лежит на сетевом диске, где две программы могут повредить библиотеку. Храните её на диске этого компьютера, а там — только резервные копии.</translation>
        </message>
        <message>
            <source>%1 is out of order at the moment (error 502). Try again later.</source>
            <translation>%1 сейчас не работает (ошибка 502). Повторите попытку позже.</translation>
        </message>
        <message>
            <source>%1 is out of order at the moment (error 503). Try again later.</source>
            <translation>%1 сейчас не работает (ошибка 503). Повторите попытку позже.</translation>
        </message>
        <message>
            <source>%1 is out of order at the moment (error 504). Try again later.</source>
            <translation>%1 сейчас не работает (ошибка 504). Повторите попытку позже.</translation>
        </message>
        <message>
            <source>%1 is there already and is no backup of Standfirst; choose another name.</source>
            <translation>%1 уже существует и не является резервной копией Standfirst; выберите другое имя.</translation>
        </message>
        <message>
            <source>%1 is there already; choose another name or an empty folder.</source>
            <translation>%1 уже существует; выберите другое имя или пустую папку.</translation>
        </message>
        <message>
            <source>%1 leads into your own network (%2). Pages from there are saved only when you allow it.</source>
            <translation>%1 ведёт в вашу собственную сеть (%2). Страницы оттуда сохраняются, только если вы это разрешите.</translation>
        </message>
        <message>
            <source>%1 may not show this page for legal reasons (error 451).</source>
            <translation>%1 не может показать эту страницу по требованию закона (ошибка 451).</translation>
        </message>
        <message>
            <source>%1 of %2 %3 kept in a list for later; feeds are not followed yet.</source>
            <translation>%1 из %2 %3 — в списке на будущее; на ленты программа пока не подписывается.</translation>
        </message>
        <message>
            <source>%1 redirects more than %2 times; the page is never reached.</source>
            <translation>%1 перенаправляет больше %2 раз; до страницы не добраться.</translation>
        </message>
        <message>
            <source>%1 rows refer to what isn't there.</source>
            <translation>Строк, которые ссылаются на то, чего нет: %1.</translation>
        </message>
        <message>
            <source>%1 took too long to answer.</source>
            <translation>%1 отвечает слишком долго.</translation>
        </message>
        <message>
            <source>%1 was asked too often. Try again later.</source>
            <translation>К %1 обращались слишком часто. Повторите попытку позже.</translation>
        </message>
        <message>
            <source>%1 was written by a newer Standfirst (version %2 of the file, this one knows %3). It was left as it is; install the newer program.</source>
            <translation>%1 записан более новой версией Standfirst (версия файла — %2, эта программа знает %3). Файл оставлен как есть; установите более новую программу.</translation>
        </message>
        <message>
            <source>%1: The article has over %2 pictures.</source>
            <translation>%1: в статье больше %2 картинок.</translation>
        </message>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n статья</numerusform>
                <numerusform>%n статьи</numerusform>
                <numerusform>%n статей</numerusform>
            </translation>
        </message>
        <message>
            <source>A file could not be kept in %1: %2.</source>
            <translation>Не удалось сохранить файл в %1: %2.</translation>
        </message>
        <message>
            <source>A highlight or its note was altered: “%1”.</source>
            <translation>Выделение или заметка к нему были изменены на диске: «%1».</translation>
        </message>
        <message>
            <source>A picture or the original page of article %1.</source>
            <translation>Картинка или исходная страница статьи %1.</translation>
        </message>
        <message>
            <source>A picture without a name can't be removed by a rule.</source>
            <translation>Картинку без имени нельзя убрать правилом.</translation>
        </message>
        <message>
            <source>A record's head in the web archive never ends.</source>
            <translation>Заголовок записи в веб-архиве не кончается.</translation>
        </message>
        <message>
            <source>A rule needs the address that the article is from.</source>
            <translation>Для правила нужен адрес, с которого взята статья.</translation>
        </message>
        <message>
            <source>A summary can't be %1 long: give a number of sentences such as 3, a share such as 20%, or a number of words such as 60w.</source>
            <translation>Краткое содержание не может быть длиной %1: укажите число предложений, например 3, долю, например 20%, или число слов, например 60w.</translation>
        </message>
        <message>
            <source>A tag needs a name.</source>
            <translation>Метке нужно имя.</translation>
        </message>
        <message>
            <source>Added %1 to the favorites.</source>
            <translation>Добавлено в избранное: %1.</translation>
        </message>
        <message>
            <source>Added a highlight.</source>
            <translation>Выделение добавлено.</translation>
        </message>
        <message>
            <source>All %1 articles are complete offline.</source>
            <translation>Все статьи (%1) доступны без сети целиком.</translation>
        </message>
        <message>
            <source>An earlier text of article %1 was altered.</source>
            <translation>Прежний текст статьи %1 был изменён на диске.</translation>
        </message>
        <message>
            <source>Another Standfirst is busy with the library. Try again in a moment.</source>
            <translation>Библиотека занята другим окном Standfirst. Повторите попытку через мгновение.</translation>
        </message>
        <message>
            <source>Article %1 was altered on the disk. “standfirst check” looks for another copy of it.</source>
            <translation>Статья %1 была изменена на диске. Команда «standfirst check» поищет другую её копию.</translation>
        </message>
        <message>
            <source>Brought back another text of %1.</source>
            <translation>Возвращён другой текст: %1.</translation>
        </message>
        <message>
            <source>Change who may write there, or choose another place.</source>
            <translation>Измените права на запись там или выберите другое место.</translation>
        </message>
        <message>
            <source>Changed a note.</source>
            <translation>Заметка изменена.</translation>
        </message>
        <message>
            <source>Changed the tags of %1.</source>
            <translation>Метки изменены: %1.</translation>
        </message>
        <message>
            <source>Corrected the text of %1.</source>
            <translation>Исправлен текст: %1.</translation>
        </message>
        <message>
            <source>Deleted %1 forever.</source>
            <translation>Удалено навсегда: %1.</translation>
        </message>
        <message>
            <source>Deleted the tag “%1”.</source>
            <translation>Метка «%1» удалена.</translation>
        </message>
        <message>
            <source>Drawings in SVG are not kept, because they can hold programs.</source>
            <translation>Рисунки SVG не сохраняются, потому что в них могут быть программы.</translation>
        </message>
        <message>
            <source>Dropped what referred to nothing.</source>
            <translation>Удалено то, что ни на что не ссылалось.</translation>
        </message>
        <message>
            <source>It has neither a web address nor a readable text.</source>
            <translation>Нет ни веб-адреса, ни текста, который можно прочитать.</translation>
        </message>
        <message>
            <source>It is a link to another file and was not followed.</source>
            <translation>Это ссылка на другой файл, по ней не переходили.</translation>
        </message>
        <message>
            <source>It is a link to another file; it was not read.</source>
            <translation>Это ссылка на другой файл; он не прочитан.</translation>
        </message>
        <message>
            <source>It is an archive in the archive; unpack it and import it by itself.</source>
            <translation>Это архив внутри архива; распакуйте его и импортируйте отдельно.</translation>
        </message>
        <message>
            <source>It is damaged or locked with a password: %1.</source>
            <translation>Файл повреждён или закрыт паролем: %1.</translation>
        </message>
        <message>
            <source>It is larger than %1 MB.</source>
            <translation>Больше %1 МБ.</translation>
        </message>
        <message>
            <source>It was set again.</source>
            <translation>Состояние задано заново.</translation>
        </message>
        <message>
            <source>Its former words; it was kept as it is now.</source>
            <translation>Прежние слова; сохранено то, что есть сейчас.</translation>
        </message>
        <message>
            <source>Its name leads out of the archive; it was not unpacked.</source>
            <translation>Имя выводит за пределы архива; файл не распакован.</translation>
        </message>
        <message>
            <source>Marked %1 as read.</source>
            <translation>Отмечено как прочитанное: %1.</translation>
        </message>
        <message>
            <source>Marked %1 as unread.</source>
            <translation>Отмечено как непрочитанное: %1.</translation>
        </message>
        <message>
            <source>Merged %1 tags into “%2”.</source>
            <translation>Объединено меток: %1, в метку «%2».</translation>
        </message>
        <message>
            <source>Moved %1 out of the archive.</source>
            <translation>Возвращено из архива: %1.</translation>
        </message>
        <message>
            <source>Moved %1 to the bin.</source>
            <translation>Перемещено в корзину: %1.</translation>
        </message>
        <message>
            <source>No article was found to make a digest of.</source>
            <translation>Не найдено статей для дайджеста.</translation>
        </message>
        <message>
            <source>No box stands around these words, so nothing was removed.</source>
            <translation>Эти слова не стоят в отдельном блоке, поэтому ничего не убрано.</translation>
        </message>
        <message>
            <source>No readable text was found in it.</source>
            <translation>В нём не найдено текста, который можно прочитать.</translation>
        </message>
        <message>
            <source>No safe connection to %1 could be made.</source>
            <translation>Не удалось установить защищённое соединение с %1.</translation>
        </message>
        <message>
            <source>No site called %1 was found. Check the address and your network.</source>
            <translation>Сайт %1 не найден. Проверьте адрес и сеть.</translation>
        </message>
        <message>
            <source>No site can be called %1. Check the address.</source>
            <translation>Сайт не может называться %1. Проверьте адрес.</translation>
        </message>
        <message>
            <source>Nothing could be read of %1, so it was left as it is. Restore a backup with “standfirst restore FILE”, or choose another folder with --data-dir.</source>
            <translation>Из %1 не удалось прочитать ничего, поэтому файл оставлен как есть. Восстановите резервную копию командой «standfirst restore FILE» или выберите другую папку с помощью --data-dir.</translation>
        </message>
        <message>
            <source>Nothing that can be imported was found in it.</source>
            <translation>В нём не найдено ничего, что можно импортировать.</translation>
        </message>
        <message>
            <source>Nothing was recognized.</source>
            <translation>Ничего не распознано.</translation>
        </message>
        <message>
            <source>Of %1 articles %2 have no text yet, and %3 pictures are missing.</source>
            <translation>Из %1 статей без текста — %2; не хватает картинок: %3.</translation>
        </message>
        <message>
            <source>Only http and https addresses can be fetched, and this one has %1: “%2”.</source>
            <translation>Загружать можно только адреса http и https, а здесь %1: «%2».</translation>
        </message>
        <message>
            <source>Open it in your browser and save it from there.</source>
            <translation>Откройте её в браузере и сохраните оттуда.</translation>
        </message>
        <message>
            <source>Reading %1 broke the process that does it.</source>
            <translation>Чтение %1 привело к сбою процесса, который этим занимается.</translation>
        </message>
        <message>
            <source>Reading %1 took too long, so it was given up.</source>
            <translation>Чтение %1 длилось слишком долго и было прервано.</translation>
        </message>
        <message>
            <source>Reading %1 took too much memory, so it was given up.</source>
            <translation>Чтение %1 заняло слишком много памяти и было прервано.</translation>
        </message>
        <message>
            <source>Removed %1 files that nothing refers to.</source>
            <translation>Удалено файлов, на которые ничего не ссылается: %1.</translation>
        </message>
        <message>
            <source>Removed %1 from the favorites.</source>
            <translation>Убрано из избранного: %1.</translation>
        </message>
        <message>
            <source>Removed a highlight.</source>
            <translation>Выделение удалено.</translation>
        </message>
        <message>
            <source>Renamed the tag “%1” to “%2”.</source>
            <translation>Метка «%1» переименована в «%2».</translation>
        </message>
        <message>
            <source>Replaced by a newer extraction.</source>
            <translation>Заменено более новым извлечением.</translation>
        </message>
        <message>
            <source>Replaced by an earlier text.</source>
            <translation>Заменено прежним текстом.</translation>
        </message>
        <message>
            <source>Replaced by your correction.</source>
            <translation>Заменён вашим исправлением.</translation>
        </message>
        <message>
            <source>Replaced when the article was saved again.</source>
            <translation>Заменено, когда статью сохранили снова.</translation>
        </message>
        <message>
            <source>Restored %1 from the bin.</source>
            <translation>Возвращено из корзины: %1.</translation>
        </message>
        <message>
            <source>Saved again, but shorter than the text that was there.</source>
            <translation>Сохранено снова, но текст короче прежнего.</translation>
        </message>
        <message>
            <source>The address is longer than %1 characters.</source>
            <translation>Адрес длиннее %1 символов.</translation>
        </message>
        <message>
            <source>The archive %1 holds more than %2 files; unpack it and import the folder.</source>
            <translation>В архиве %1 больше %2 файлов; распакуйте его и импортируйте папку.</translation>
        </message>
        <message>
            <source>The archive %1 is damaged and can't be opened: %2.</source>
            <translation>Архив %1 повреждён и не открывается: %2.</translation>
        </message>
        <message>
            <source>The archive %1 unpacks to far more than an export can be; it was not imported.</source>
            <translation>Архив %1 распаковывается в гораздо больше, чем бывает в экспорте; он не импортирован.</translation>
        </message>
        <message>
            <source>The article has no version number %1.</source>
            <translation>У статьи нет версии номер %1.</translation>
        </message>
        <message>
            <source>The article's pictures are too large together.</source>
            <translation>Картинки статьи вместе слишком велики.</translation>
        </message>
        <message>
            <source>The backup could not be restored in %1: %2.</source>
            <translation>Не удалось восстановить резервную копию в %1: %2.</translation>
        </message>
        <message>
            <source>The common words of this language are not known here, so all its words count alike.</source>
            <translation>Служебные слова этого языка здесь неизвестны, поэтому все слова считаются одинаково.</translation>
        </message>
        <message>
            <source>The connection to %1 broke off, or what came made no sense.</source>
            <translation>Соединение с %1 прервалось, или пришло что-то бессмысленное.</translation>
        </message>
        <message>
            <source>The copy %1 is not whole, so it was not kept.</source>
            <translation>Копия %1 неполна и поэтому не сохранена.</translation>
        </message>
        <message>
            <source>The damaged file was set aside in %1.</source>
            <translation>Повреждённый файл отложен в %1.</translation>
        </message>
        <message>
            <source>The details of article %1 came back from a copy.</source>
            <translation>Данные статьи %1 взяты из копии.</translation>
        </message>
        <message>
            <source>The disk is full. Make room and try again; nothing that was kept before is lost.</source>
            <translation>Диск полон. Освободите место и повторите; то, что уже было сохранено, не потеряно.</translation>
        </message>
        <message>
            <source>The file %1 can't be opened: %2.</source>
            <translation>Не удалось открыть файл %1: %2.</translation>
        </message>
        <message>
            <source>The file %1 declares XML entities, which can fill the memory or read other files; it was not read.</source>
            <translation>В файле %1 объявлены сущности XML, которые могут заполнить память или читать другие файлы; он не прочитан.</translation>
        </message>
        <message>
            <source>The file %1 holds no list of articles.</source>
            <translation>В файле %1 нет списка статей.</translation>
        </message>
        <message>
            <source>The file %1 is larger than %2 MB, which is more than an export of its kind can be.</source>
            <translation>Файл %1 больше %2 МБ, а таким экспорт этого вида не бывает.</translation>
        </message>
        <message>
            <source>The file %1 is missing.</source>
            <translation>Файла %1 нет.</translation>
        </message>
        <message>
            <source>The file %1 is nested too deeply.</source>
            <translation>Вложенность в файле %1 слишком глубока.</translation>
        </message>
        <message>
            <source>The file %1 isn't JSON: %2.</source>
            <translation>Файл %1 — не JSON: %2.</translation>
        </message>
        <message>
            <source>The file %1 isn't XML: %2.</source>
            <translation>Файл %1 — не XML: %2.</translation>
        </message>
        <message>
            <source>The file %1 was altered; it is in quarantine now.</source>
            <translation>Файл %1 был изменён; теперь он в карантине.</translation>
        </message>
        <message>
            <source>The file can't be read: %1.</source>
            <translation>Не удалось прочитать файл: %1.</translation>
        </message>
        <message>
            <source>The file ends in the middle of this entry.</source>
            <translation>Файл кончается посреди этой записи.</translation>
        </message>
        <message>
            <source>The folder %1 can't be made: %2. Choose another place with --data-dir.</source>
            <translation>Не удалось создать папку %1: %2. Выберите другое место с помощью --data-dir.</translation>
        </message>
        <message>
            <source>The folder %1 holds more than %2 files; import its folders one by one.</source>
            <translation>В папке %1 больше %2 файлов; импортируйте её папки по одной.</translation>
        </message>
        <message>
            <source>The former details of article %1; they were kept as they are.</source>
            <translation>Прежние данные статьи %1; оставлено то, что есть.</translation>
        </message>
        <message>
            <source>The import could not be noted in %1: %2.</source>
            <translation>Не удалось записать ход импорта в %1: %2.</translation>
        </message>
        <message>
            <source>The import was stopped; it can be resumed.</source>
            <translation>Импорт остановлен; его можно продолжить.</translation>
        </message>
        <message>
            <source>The index of titles did not have the titles that the library has.</source>
            <translation>В указателе заголовков не было тех заголовков, что есть в библиотеке.</translation>
        </message>
        <message>
            <source>The language of this text could not be told, so all its words count alike.</source>
            <translation>Язык этого текста определить не удалось, поэтому все слова считаются одинаково.</translation>
        </message>
        <message>
            <source>The library can't be kept in %1, because that is not a folder. Choose another place with --data-dir.</source>
            <translation>Библиотеку нельзя хранить в %1, потому что это не папка. Выберите другое место с помощью --data-dir.</translation>
        </message>
        <message>
            <source>The library could not be read or written, because the disk reported an error.</source>
            <translation>Не удалось прочитать или записать библиотеку: диск сообщил об ошибке.</translation>
        </message>
        <message>
            <source>The library is open for reading only, because the disk is full. Make room and open it again; nothing that was kept before is lost.</source>
            <translation>Библиотека открыта только для чтения, потому что диск заполнен. Освободите место и откройте её снова; ничего из сохранённого раньше не потеряно.</translation>
        </message>
        <message>
            <source>The library is open for reading only, because you may not write in %1. Change who may, or choose another folder with --data-dir.</source>
            <translation>Библиотека открыта только для чтения, потому что у вас нет права на запись в %1. Измените права или выберите другую папку с помощью --data-dir.</translation>
        </message>
        <message>
            <source>The library is open for reading only, so nothing can be changed in it.</source>
            <translation>Библиотека открыта только для чтения, изменить в ней ничего нельзя.</translation>
        </message>
        <message>
            <source>The library is open in another window or command. Close it and try again.</source>
            <translation>Библиотека открыта в другом окне или другой командой. Закройте их и повторите.</translation>
        </message>
        <message>
            <source>The library's file can't be opened. Look at its folder's permissions.</source>
            <translation>Не удалось открыть файл библиотеки. Проверьте права на её папку.</translation>
        </message>
        <message>
            <source>The library's file is damaged. “standfirst check” repairs what can be repaired.</source>
            <translation>Файл библиотеки повреждён. Команда «standfirst check» исправит то, что можно исправить.</translation>
        </message>
        <message>
            <source>The library's file may not be opened by you.</source>
            <translation>У вас нет права открыть файл библиотеки.</translation>
        </message>
        <message>
            <source>The library's file was replaced by another one while it was open. Close it and open it again; nothing more is written to the old one.</source>
            <translation>Файл библиотеки подменили, пока она была открыта. Закройте её и откройте снова; в старый файл больше ничего не пишется.</translation>
        </message>
        <message>
            <source>The list %1 holds no feed.</source>
            <translation>В списке %1 нет ни одной ленты.</translation>
        </message>
        <message>
            <source>The method %1 looked at the first %2 sentences only.</source>
            <translation>Метод %1 посмотрел только первые %2 предложений.</translation>
        </message>
        <message>
            <source>The method lsa needs numpy, which isn't installed; install standfirst[lsa] or use another method.</source>
            <translation>Для метода lsa нужен numpy, а он не установлен; установите standfirst[lsa] или возьмите другой метод.</translation>
        </message>
        <message>
            <source>The name of the tag “%1” was altered.</source>
            <translation>Имя метки «%1» было изменено на диске.</translation>
        </message>
        <message>
            <source>The network's proxy wants a log-in.</source>
            <translation>Прокси-сервер сети требует входа.</translation>
        </message>
        <message>
            <source>The page of %1 is empty until its scripts have run, which only a browser does. Open it in your browser, save it from there, and open the saved file.</source>
            <translation>Страница %1 пуста, пока не выполнятся её скрипты, а это делает только браузер. Откройте её в браузере, сохраните оттуда и откройте сохранённый файл.</translation>
        </message>
        <message>
            <source>The page that the article was made of is missing or damaged.</source>
            <translation>Страница, из которой сделана статья, пропала или повреждена.</translation>
        </message>
        <message>
            <source>The page that this article was made of was not kept.</source>
            <translation>Страница, из которой сделана эта статья, не сохранена.</translation>
        </message>
        <message>
            <source>The page was not fetched, because you stopped it.</source>
            <translation>Страница не загружена: вы прервали загрузку.</translation>
        </message>
        <message>
            <source>The page was removed from %1 (error 410).</source>
            <translation>Страница убрана с %1 (ошибка 410).</translation>
        </message>
        <message>
            <source>The picture has more than %1 million pixels.</source>
            <translation>В картинке больше %1 млн пикселей.</translation>
        </message>
        <message>
            <source>The picture is built to take very long to decode.</source>
            <translation>Картинка сделана так, чтобы разбираться очень долго.</translation>
        </message>
        <message>
            <source>The picture is damaged.</source>
            <translation>Картинка повреждена.</translation>
        </message>
        <message>
            <source>The picture lies on %1, which was not asked for it, because this came from a file.</source>
            <translation>Картинка лежит на %1, но её там не запрашивали, потому что статья взята из файла.</translation>
        </message>
        <message>
            <source>The pictures before it took too long or too much.</source>
            <translation>Предыдущие картинки заняли слишком много времени или места.</translation>
        </message>
        <message>
            <source>The saved file does not hold the picture.</source>
            <translation>В сохранённом файле этой картинки нет.</translation>
        </message>
        <message>
            <source>The search index did not have the articles that the library has.</source>
            <translation>В поисковом указателе не было тех статей, что есть в библиотеке.</translation>
        </message>
        <message>
            <source>The search index did not have the words that the texts have.</source>
            <translation>В поисковом индексе не было слов, которые есть в текстах.</translation>
        </message>
        <message>
            <source>The search index was damaged.</source>
            <translation>Поисковый указатель был повреждён.</translation>
        </message>
        <message>
            <source>The search index was made anew, since another version made it.</source>
            <translation>Поисковый индекс создан заново, потому что его создала другая версия.</translation>
        </message>
        <message>
            <source>The search index was made anew.</source>
            <translation>Поисковый указатель построен заново.</translation>
        </message>
        <message>
            <source>The search was stopped.</source>
            <translation>Поиск остановлен.</translation>
        </message>
        <message>
            <source>The settings could not be kept in %1: %2.</source>
            <translation>Не удалось сохранить настройки в %1: %2.</translation>
        </message>
        <message>
            <source>The site sent a page instead of the picture.</source>
            <translation>Вместо картинки сайт прислал страницу.</translation>
        </message>
        <message>
            <source>The status of %1 articles was altered.</source>
            <translation>Изменено на диске состояние статей: %1.</translation>
        </message>
        <message>
            <source>The system's proxy is of a kind that can't be used (%1); only http proxies can.</source>
            <translation>Системный прокси такого вида (%1), который использовать нельзя; годятся только прокси http.</translation>
        </message>
        <message>
            <source>The table %1 has no column of addresses.</source>
            <translation>В таблице %1 нет столбца с адресами.</translation>
        </message>
        <message>
            <source>The text has no more than these %1 sentences.</source>
            <translation>В тексте всего столько предложений: %1.</translation>
        </message>
        <message>
            <source>The text is no longer than a summary, so it is shown whole.</source>
            <translation>Текст не длиннее краткого содержания, поэтому он показан целиком.</translation>
        </message>
        <message>
            <source>The text is very long; only its first part was summarized.</source>
            <translation>Текст очень длинный; пересказано только его начало.</translation>
        </message>
        <message>
            <source>The text of article %1 came back from a copy.</source>
            <translation>Текст статьи %1 взят из копии.</translation>
        </message>
        <message>
            <source>The text of article %1 was made anew from its page.</source>
            <translation>Текст статьи %1 заново извлечён из её страницы.</translation>
        </message>
        <message>
            <source>The text of article %1; its page can be fetched again.</source>
            <translation>Текст статьи %1; её страницу можно загрузить снова.</translation>
        </message>
        <message>
            <source>The text was lost when the library's file was damaged. Fetch the page again.</source>
            <translation>Текст пропал, когда повредился файл библиотеки. Загрузите страницу снова.</translation>
        </message>
        <message>
            <source>The title or another detail of article %1 was altered.</source>
            <translation>Заголовок или другие данные статьи %1 были изменены на диске.</translation>
        </message>
        <message>
            <source>The words could not be found on the page as it was kept, so nothing was removed.</source>
            <translation>Эти слова не найдены на сохранённой странице, поэтому ничего не убрано.</translation>
        </message>
        <message>
            <source>There is no article number %1 in the library.</source>
            <translation>В библиотеке нет статьи номер %1.</translation>
        </message>
        <message>
            <source>There is no article to export.</source>
            <translation>Нет статьи для экспорта.</translation>
        </message>
        <message>
            <source>There is no article with a text to be exported.</source>
            <translation>Нет статьи с текстом, которую можно экспортировать.</translation>
        </message>
        <message>
            <source>There is no extraction that could be rolled back.</source>
            <translation>Нет извлечения, которое можно отменить.</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>Файла %1 нет.</translation>
        </message>
        <message>
            <source>There is no format called %1; there are %2.</source>
            <translation>Нет формата %1; есть %2.</translation>
        </message>
        <message>
            <source>There is no import called %1 to be undone.</source>
            <translation>Нет импорта %1, который можно отменить.</translation>
        </message>
        <message>
            <source>There is no import called %1.</source>
            <translation>Нет импорта %1.</translation>
        </message>
        <message>
            <source>There is no library in %1. Save an article to begin one, or name the folder of another with --data-dir.</source>
            <translation>В %1 нет библиотеки. Сохраните статью, чтобы начать её, или укажите папку другой с помощью --data-dir.</translation>
        </message>
        <message>
            <source>There is no method %1 to summarize by: use %2.</source>
            <translation>Нет метода %1 для краткого содержания; возьмите %2.</translation>
        </message>
        <message>
            <source>There is no network, or no way to %1.</source>
            <translation>Нет сети или пути к %1.</translation>
        </message>
        <message>
            <source>There is no network, or the name of %1 can't be looked up right now.</source>
            <translation>Нет сети, или имя %1 сейчас не удаётся найти.</translation>
        </message>
        <message>
            <source>There is no text to summarize.</source>
            <translation>Нет текста для краткого содержания.</translation>
        </message>
        <message>
            <source>There is not enough memory for this.</source>
            <translation>На это не хватает памяти.</translation>
        </message>
        <message>
            <source>There is not enough room in %1 for a copy of the library (%2 MB).</source>
            <translation>В %1 не хватает места для копии библиотеки (%2 МБ).</translation>
        </message>
        <message>
            <source>There is nothing to import in %1.</source>
            <translation>В %1 нечего импортировать.</translation>
        </message>
        <message>
            <source>This address holds not a page but %1%2.</source>
            <translation>По этому адресу не страница, а %1%2.</translation>
        </message>
        <message>
            <source>This article is too large for the library.</source>
            <translation>Эта статья слишком велика для библиотеки.</translation>
        </message>
        <message>
            <source>This bookmark has no web address.</source>
            <translation>У этой закладки нет веб-адреса.</translation>
        </message>
        <message>
            <source>This bookmark is a page of the browser or a command.</source>
            <translation>Эта закладка — страница браузера или команда.</translation>
        </message>
        <message>
            <source>This bundle was written by a newer version of Standfirst; update and try again.</source>
            <translation>Этот пакет записан более новой версией Standfirst; обновите программу и повторите.</translation>
        </message>
        <message>
            <source>This entry has neither a web address nor a text.</source>
            <translation>В этой записи нет ни веб-адреса, ни текста.</translation>
        </message>
        <message>
            <source>This entry has no web address.</source>
            <translation>В этой записи нет веб-адреса.</translation>
        </message>
        <message>
            <source>This entry is nested too deeply.</source>
            <translation>Вложенность этой записи слишком глубока.</translation>
        </message>
        <message>
            <source>This entry is no object.</source>
            <translation>Эта запись — не объект.</translation>
        </message>
        <message>
            <source>This entry isn't JSON: %1.</source>
            <translation>Эта запись — не JSON: %1.</translation>
        </message>
        <message>
            <source>This highlight is not there any more.</source>
            <translation>Этого выделения больше нет.</translation>
        </message>
        <message>
            <source>This is no picture of a kind that can be shown.</source>
            <translation>Это не картинка того вида, который можно показать.</translation>
        </message>
        <message>
            <source>This item has neither an address nor a text.</source>
            <translation>У этой записи нет ни адреса, ни текста.</translation>
        </message>
        <message>
            <source>This line has no link.</source>
            <translation>В этой строке нет ссылки.</translation>
        </message>
        <message>
            <source>This line isn't an article of a bundle: %1.</source>
            <translation>Эта строка — не статья из пакета: %1.</translation>
        </message>
        <message>
            <source>This note has neither an address nor a text.</source>
            <translation>В этой заметке нет ни адреса, ни текста.</translation>
        </message>
        <message>
            <source>This row can't be read: %1.</source>
            <translation>Не удалось прочитать эту строку: %1.</translation>
        </message>
        <message>
            <source>This row has %1 cells where the header has %2.</source>
            <translation>В этой строке ячеек: %1, а в заголовке: %2.</translation>
        </message>
        <message>
            <source>This row has no web address.</source>
            <translation>В этой строке нет веб-адреса.</translation>
        </message>
        <message>
            <source>What came broke off before its end.</source>
            <translation>Полученное обрывается раньше конца.</translation>
        </message>
        <message>
            <source>What came can't be unpacked; it was damaged on the way.</source>
            <translation>Полученное нельзя распаковать; оно повредилось в пути.</translation>
        </message>
        <message>
            <source>What came is larger than %1 MB once unpacked, which is more than an article needs; it was not read.</source>
            <translation>Полученное после распаковки больше %1 МБ, а столько для статьи не нужно; оно не прочитано.</translation>
        </message>
        <message>
            <source>What came is packed in an unknown way (“%1”).</source>
            <translation>Полученное сжато неизвестным способом («%1»).</translation>
        </message>
        <message>
            <source>What came is packed many times over, as no honest site does it.</source>
            <translation>Полученное сжато много раз подряд, как ни один честный сайт не делает.</translation>
        </message>
        <message>
            <source>What lies at this address is %1 MB large, which is more than an article needs; it was not fetched.</source>
            <translation>По этому адресу лежит %1 МБ, а столько для статьи не нужно; загрузки не было.</translation>
        </message>
        <message>
            <source>You have no right to read %1.</source>
            <translation>У вас нет права читать %1.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source> characters</source>
            <translation> зн.</translation>
        </message>
        <message>
            <source> px</source>
            <translation> пкс</translation>
        </message>
        <message numerus="yes">
            <source>%n sentences</source>
            <translation>
                <numerusform>%n предложение</numerusform>
                <numerusform>%n предложения</numerusform>
                <numerusform>%n предложений</numerusform>
            </translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Шрифт</translation>
        </message>
        <message>
            <source>Justify both edges</source>
            <translation>Выравнивать по обоим краям</translation>
        </message>
        <message>
            <source>Language (after a restart)</source>
            <translation>Язык (после перезапуска)</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Объём</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Интервал</translation>
        </message>
        <message>
            <source>More site rules</source>
            <translation>Другие правила сайтов</translation>
        </message>
        <message>
            <source>Open the summary with every article</source>
            <translation>Открывать краткое содержание в каждой статье</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Меньше движения</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Сепия</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Single letters are shortcuts</source>
            <translation>Отдельные буквы — сочетания клавиш</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Краткое содержание</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The system's</source>
            <translation>Системный</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ширина</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Окно</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Add an article</source>
            <translation>Добавить статью</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>Все статьи</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Архив</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Корзина</translation>
        </message>
        <message>
            <source>Delete the tag</source>
            <translation>Удалить метку</translation>
        </message>
        <message>
            <source>Favorites</source>
            <translation>Избранное</translation>
        </message>
        <message>
            <source>Hide sidebar</source>
            <translation>Скрыть боковую панель</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Выделения</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Переименовать…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Непрочитанное</translation>
        </message>
    </context>
    <context>
        <name>SidebarRow</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n статья</numerusform>
                <numerusform>%n статьи</numerusform>
                <numerusform>%n статей</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Summaries</name>
        <message>
            <source>Summary hidden</source>
            <translation>Краткое содержание скрыто</translation>
        </message>
        <message>
            <source>Summary shown</source>
            <translation>Краткое содержание показано</translation>
        </message>
    </context>
    <context>
        <name>SummaryFoot</name>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sec</source>
            <translation>
                <numerusform>%n с</numerusform>
                <numerusform>%n с</numerusform>
                <numerusform>%n с</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences</source>
            <translation>
                <numerusform>%n предложение</numerusform>
                <numerusform>%n предложения</numerusform>
                <numerusform>%n предложений</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Copy the summary</source>
            <translation>Копировать краткое содержание</translation>
        </message>
        <message>
            <source>Long</source>
            <translation>Подробно</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Средне</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Метод</translation>
        </message>
        <message>
            <source>More summary settings</source>
            <translation>Другие настройки краткого содержания</translation>
        </message>
        <message>
            <source>Number of sentences</source>
            <translation>Число предложений</translation>
        </message>
        <message>
            <source>Number of sentences:</source>
            <translation>Число предложений:</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Другое…</translation>
        </message>
        <message>
            <source>Share of the article</source>
            <translation>Доля статьи</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Кратко</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Краткое содержание</translation>
        </message>
        <message>
            <source>Summary length: %1</source>
            <translation>Объём краткого содержания: %1</translation>
        </message>
    </context>
    <context>
        <name>SummaryHeader</name>
        <message>
            <source>Get a summary</source>
            <translation>Краткое содержание</translation>
        </message>
        <message>
            <source>No time to read?</source>
            <translation>Нет времени читать?</translation>
        </message>
        <message>
            <source>No time to read? Get a summary</source>
            <translation>Нет времени читать? Краткое содержание</translation>
        </message>
    </context>
    <context>
        <name>TagsDialog</name>
        <message>
            <source>Find or add a tag</source>
            <translation>Найти или добавить метку</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
    </context>
    <context>
        <name>Takeaways</name>
        <message numerus="yes">
            <source>%n highlights copied</source>
            <translation>
                <numerusform>%n выделение скопировано</numerusform>
                <numerusform>%n выделения скопировано</numerusform>
                <numerusform>%n выделений скопировано</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n слово</numerusform>
                <numerusform>%n слова</numerusform>
                <numerusform>%n слов</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier texts</source>
            <translation>Прежние тексты</translation>
        </message>
        <message>
            <source>Highlight removed</source>
            <translation>Выделение удалено</translation>
        </message>
        <message>
            <source>Select the words first that you want to highlight</source>
            <translation>Сначала выделите слова, которые хотите отметить</translation>
        </message>
        <message>
            <source>This article has no highlights</source>
            <translation>В этой статье нет выделений</translation>
        </message>
        <message>
            <source>This article has no other text</source>
            <translation>У этой статьи нет другого текста</translation>
        </message>
        <message>
            <source>Which text shall the article have?</source>
            <translation>Какой текст должен быть у статьи?</translation>
        </message>
    </context>
    <context>
        <name>TypePopover</name>
        <message>
            <source>Auto</source>
            <translation>Авто</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Шрифт</translation>
        </message>
        <message>
            <source>Justify</source>
            <translation>По ширине</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Интервал</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Сепия</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Системный</translation>
        </message>
        <message>
            <source>Text settings</source>
            <translation>Настройки текста</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ширина</translation>
        </message>
        <message>
            <source>{number} characters</source>
            <translation>{number} зн.</translation>
        </message>
    </context>
</TS>
