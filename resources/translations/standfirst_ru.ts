<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
        <message numerus="yes">
            <source>%n highlights copied</source>
            <translation>
                <numerusform>%n выделение скопировано</numerusform>
                <numerusform>%n выделения скопировано</numerusform>
                <numerusform>%n выделений скопировано</numerusform>
            </translation>
        </message>
        <message>
            <source>Another tag's name takes its articles in.</source>
            <translation>Если такая метка уже есть, они объединятся.</translation>
        </message>
        <message>
            <source>Highlight removed</source>
            <translation>Выделение удалено</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Ссылка скопирована</translation>
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
            <source>This article has no highlights</source>
            <translation>В этой статье нет выделений</translation>
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
            <source>Down a page, then the next unread article</source>
            <translation>На страницу вниз, затем следующая непрочитанная статья</translation>
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
            <source>Restore from the bin</source>
            <translation>Восстановить из корзины</translation>
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
    </context>
    <context>
        <name>ImportDialog</name>
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
            <source>{name}: {count} done</source>
            <translation>{name}: готово {count}</translation>
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
        <message>
            <source>Search {number} articles</source>
            <translation>Поиск по статьям ({number})</translation>
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
        <name>SearchField</name>
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
