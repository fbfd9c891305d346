<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Go to heading: {heading}</source>
            <translation>Ir al apartado: {heading}</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>Ir a {place}</translation>
        </message>
        <message>
            <source>Import from other programs</source>
            <translation>Importar de otros programas</translation>
        </message>
        <message>
            <source>Text size {size}</source>
            <translation>Tamaño del texto: {size}</translation>
        </message>
        <message>
            <source>The clipboard holds no link</source>
            <translation>El portapapeles no contiene ningún enlace</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message numerus="yes">
            <source>%n articles archived</source>
            <translation>
                <numerusform>%n artículo archivado</numerusform>
                <numerusform>%n artículos archivados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles moved out of the archive</source>
            <translation>
                <numerusform>%n artículo sacado del archivo</numerusform>
                <numerusform>%n artículos sacados del archivo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles moved to the bin</source>
            <translation>
                <numerusform>%n artículo enviado a la papelera</numerusform>
                <numerusform>%n artículos enviados a la papelera</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n articles restored</source>
            <translation>
                <numerusform>%n artículo restaurado</numerusform>
                <numerusform>%n artículos restaurados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n highlights copied</source>
            <translation>
                <numerusform>%n subrayado copiado</numerusform>
                <numerusform>%n subrayados copiados</numerusform>
            </translation>
        </message>
        <message>
            <source>Another tag's name takes its articles in.</source>
            <translation>Con el nombre de otra etiqueta, ambas se unen.</translation>
        </message>
        <message>
            <source>Highlight removed</source>
            <translation>Subrayado eliminado</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Enlace copiado</translation>
        </message>
        <message>
            <source>Rename the tag</source>
            <translation>Cambiar el nombre de la etiqueta</translation>
        </message>
        <message>
            <source>Tag “{tag}” deleted</source>
            <translation>Etiqueta «{tag}» eliminada</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>No hay nada que rehacer</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>No hay nada que deshacer</translation>
        </message>
        <message>
            <source>This article came from a file and has no address</source>
            <translation>Este artículo viene de un archivo y no tiene dirección</translation>
        </message>
        <message>
            <source>This article has no highlights</source>
            <translation>Este artículo no tiene subrayados</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>“{title}” archived</source>
            <translation>«{title}» archivado</translation>
        </message>
        <message>
            <source>“{title}” moved out of the archive</source>
            <translation>«{title}» sacado del archivo</translation>
        </message>
        <message>
            <source>“{title}” moved to the bin</source>
            <translation>«{title}» enviado a la papelera</translation>
        </message>
        <message>
            <source>“{title}” restored</source>
            <translation>«{title}» restaurado</translation>
        </message>
    </context>
    <context>
        <name>AddDialog</name>
        <message>
            <source>Add an article</source>
            <translation>Añadir un artículo</translation>
        </message>
        <message>
            <source>Addresses, one in a line</source>
            <translation>Direcciones, una por línea</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>Elegir archivos…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>Pages and texts</source>
            <translation>Páginas y textos</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save files as articles</source>
            <translation>Guardar archivos como artículos</translation>
        </message>
    </context>
    <context>
        <name>Adding</name>
        <message>
            <source>This article is in your library already</source>
            <translation>Este artículo ya está en la biblioteca</translation>
        </message>
    </context>
    <context>
        <name>ArticleBar</name>
        <message>
            <source>Archive</source>
            <translation>Archivar</translation>
        </message>
        <message>
            <source>Favorite</source>
            <translation>Favorito</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Más acciones</translation>
        </message>
        <message>
            <source>Move out of the archive</source>
            <translation>Sacar del archivo</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>Artículo siguiente</translation>
        </message>
        <message>
            <source>Previous article</source>
            <translation>Artículo anterior</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Text settings</source>
            <translation>Ajustes del texto</translation>
        </message>
        <message>
            <source>This is the first article of the list</source>
            <translation>Es el primer artículo de la lista</translation>
        </message>
        <message>
            <source>This is the last article of the list</source>
            <translation>Es el último artículo de la lista</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message numerus="yes">
            <source>%n % read</source>
            <translation>
                <numerusform>leído el %n %</numerusform>
                <numerusform>leído el %n %</numerusform>
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
                <numerusform>queda %n min</numerusform>
                <numerusform>quedan %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>Could not be saved.</source>
            <translation>No se pudo guardar.</translation>
        </message>
        <message>
            <source>Favorite</source>
            <translation>Favorito</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Descargando…</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Terminado</translation>
        </message>
        <message>
            <source>Not fetched yet</source>
            <translation>Aún sin descargar</translation>
        </message>
        <message>
            <source>Saved text</source>
            <translation>Texto guardado</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Sin leer</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sin título</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Ayer</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
    </context>
    <context>
        <name>ArticleListView</name>
        <message>
            <source>Articles</source>
            <translation>Artículos</translation>
        </message>
    </context>
    <context>
        <name>Browser</name>
        <message>
            <source>Article text</source>
            <translation>Texto del artículo</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>Copiar la dirección del enlace</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Subrayar</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Abrir el enlace</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Seleccionar todo</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Copy the report</source>
            <translation>Copiar el informe</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Algo ha fallado</translation>
        </message>
        <message>
            <source>Standfirst made a mistake. Your library is safe, and you can go on reading. This report helps to find the mistake; it is not sent by itself.</source>
            <translation>Standfirst ha cometido un error. La biblioteca está a salvo y puede seguir leyendo. Este informe ayuda a encontrar el error; no se envía por sí solo.</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add an article…</source>
            <translation>Añadir un artículo…</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivar</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Volver a la lista</translation>
        </message>
        <message>
            <source>Commands…</source>
            <translation>Órdenes…</translation>
        </message>
        <message>
            <source>Copy highlights as Markdown</source>
            <translation>Copiar los subrayados como Markdown</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Copiar el enlace</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Down a page, then the next unread article</source>
            <translation>Bajar una página y luego el siguiente artículo sin leer</translation>
        </message>
        <message>
            <source>Favorite</source>
            <translation>Favorito</translation>
        </message>
        <message>
            <source>Fetch again</source>
            <translation>Descargar de nuevo</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar en el texto</translation>
        </message>
        <message>
            <source>From the list to the article</source>
            <translation>De la lista al artículo</translation>
        </message>
        <message>
            <source>Get a summary</source>
            <translation>Ver un resumen</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Subrayar</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto más grande</translation>
        </message>
        <message>
            <source>Mark as read or unread</source>
            <translation>Marcar como leído o sin leer</translation>
        </message>
        <message>
            <source>Moving about</source>
            <translation>Moverse</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>Artículo siguiente</translation>
        </message>
        <message>
            <source>Next heading</source>
            <translation>Apartado siguiente</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Panel siguiente</translation>
        </message>
        <message>
            <source>Next sentence of the summary</source>
            <translation>Frase siguiente del resumen</translation>
        </message>
        <message>
            <source>Only the article</source>
            <translation>Solo el artículo</translation>
        </message>
        <message>
            <source>Open original</source>
            <translation>Abrir el original</translation>
        </message>
        <message>
            <source>Paste a link</source>
            <translation>Pegar un enlace</translation>
        </message>
        <message>
            <source>Previous article</source>
            <translation>Artículo anterior</translation>
        </message>
        <message>
            <source>Previous heading</source>
            <translation>Apartado anterior</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Panel anterior</translation>
        </message>
        <message>
            <source>Previous sentence of the summary</source>
            <translation>Frase anterior del resumen</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Progreso de la importación</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Restore from the bin</source>
            <translation>Restaurar de la papelera</translation>
        </message>
        <message>
            <source>Search articles</source>
            <translation>Buscar artículos</translation>
        </message>
        <message>
            <source>Select all articles</source>
            <translation>Seleccionar todos los artículos</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Ajustes…</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Barra lateral</translation>
        </message>
        <message>
            <source>Skim: dim all but the summary's sentences</source>
            <translation>Ojear: atenuar todo salvo las frases del resumen</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto más pequeño</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Etiquetas…</translation>
        </message>
        <message>
            <source>Text settings</source>
            <translation>Ajustes del texto</translation>
        </message>
        <message>
            <source>The article</source>
            <translation>El artículo</translation>
        </message>
        <message>
            <source>The library</source>
            <translation>La biblioteca</translation>
        </message>
        <message>
            <source>The summary</source>
            <translation>El resumen</translation>
        </message>
        <message>
            <source>The window</source>
            <translation>La ventana</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Up a page</source>
            <translation>Subir una página</translation>
        </message>
        <message>
            <source>Usual text size</source>
            <translation>Tamaño normal del texto</translation>
        </message>
    </context>
    <context>
        <name>EmptyStates</name>
        <message>
            <source>All caught up</source>
            <translation>Todo al día</translation>
        </message>
        <message>
            <source>Articles that you save will stand here.</source>
            <translation>Aquí aparecerán los artículos que guarde.</translation>
        </message>
        <message>
            <source>Choose an article</source>
            <translation>Elija un artículo</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>J and K go through the list, G opens the summary, and ? shows all the other keys.</source>
            <translation>J y K recorren la lista, G abre el resumen y ? muestra todas las demás teclas.</translation>
        </message>
        <message>
            <source>No favorites yet</source>
            <translation>Aún no hay favoritos</translation>
        </message>
        <message>
            <source>No highlights yet</source>
            <translation>Aún no hay subrayados</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Aquí aún no hay nada</translation>
        </message>
        <message>
            <source>Nothing matches “{words}”</source>
            <translation>Nada coincide con «{words}»</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Abrir el ejemplo</translation>
        </message>
        <message>
            <source>Paste a link</source>
            <translation>Pegar un enlace</translation>
        </message>
        <message>
            <source>Paste a link here, drop a web page or a file on this window, or import your Pocket or Instapaper export.</source>
            <translation>Pegue un enlace, suelte una página o un archivo en esta ventana o importe sus datos de Pocket o Instapaper.</translation>
        </message>
        <message>
            <source>Press E on an article that you are done with.</source>
            <translation>Pulse E en un artículo que ya haya terminado.</translation>
        </message>
        <message>
            <source>Press S on an article to keep it here.</source>
            <translation>Pulse S en un artículo para conservarlo aquí.</translation>
        </message>
        <message>
            <source>Save something to read</source>
            <translation>Guarde algo para leer</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Buscar en todo</translation>
        </message>
        <message>
            <source>Select words in an article and press H to mark them.</source>
            <translation>Seleccione palabras en un artículo y pulse H para subrayarlas.</translation>
        </message>
        <message>
            <source>Show all articles</source>
            <translation>Mostrar todos los artículos</translation>
        </message>
        <message>
            <source>The archive is empty</source>
            <translation>El archivo está vacío</translation>
        </message>
        <message>
            <source>The bin is empty</source>
            <translation>La papelera está vacía</translation>
        </message>
        <message>
            <source>Titles and sites are searched from the first letter, texts from the third.</source>
            <translation>Los títulos y sitios se buscan desde la primera letra; los textos, desde la tercera.</translation>
        </message>
        <message>
            <source>What you delete stays here for 30 days.</source>
            <translation>Lo que elimine queda aquí durante 30 días.</translation>
        </message>
        <message>
            <source>You have read everything that you saved.</source>
            <translation>Ha leído todo lo que guardó.</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Close find</source>
            <translation>Cerrar la búsqueda</translation>
        </message>
        <message>
            <source>Find in article</source>
            <translation>Buscar en el artículo</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Coincidencia siguiente</translation>
        </message>
        <message>
            <source>No matches</source>
            <translation>Sin coincidencias</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Coincidencia anterior</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message numerus="yes">
            <source>%n results</source>
            <translation>
                <numerusform>%n resultado</numerusform>
                <numerusform>%n resultados</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Examinando los archivos…</translation>
        </message>
        <message>
            <source>No import is running.</source>
            <translation>No hay ninguna importación en curso.</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Progreso de la importación</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>The import ended.</source>
            <translation>La importación ha terminado.</translation>
        </message>
        <message>
            <source>{name}: {count} done</source>
            <translation>{name}: {count} hechos</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%n articles imported</source>
            <translation>
                <numerusform>%n artículo importado</numerusform>
                <numerusform>%n artículos importados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imported articles removed</source>
            <translation>
                <numerusform>%n artículo importado retirado</numerusform>
                <numerusform>%n artículos importados retirados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows could not be read</source>
            <translation>
                <numerusform>%n fila no se pudo leer</numerusform>
                <numerusform>%n filas no se pudieron leer</numerusform>
            </translation>
        </message>
        <message>
            <source>Another import is running; please wait until it ends</source>
            <translation>Hay otra importación en curso; espere a que termine</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n artículo</numerusform>
                <numerusform>%n artículos</numerusform>
            </translation>
        </message>
        <message>
            <source>Add an article</source>
            <translation>Añadir un artículo</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search {number} articles</source>
            <translation>Buscar en {number} artículos</translation>
        </message>
        <message>
            <source>Show sidebar</source>
            <translation>Mostrar la barra lateral</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>Ordenar</translation>
        </message>
        <message>
            <source>Sort: {order}</source>
            <translation>Orden: {order}</translation>
        </message>
        <message>
            <source>best match</source>
            <translation>mejor coincidencia</translation>
        </message>
        <message>
            <source>by date of publication</source>
            <translation>por fecha de publicación</translation>
        </message>
        <message>
            <source>by title</source>
            <translation>por título</translation>
        </message>
        <message>
            <source>longest first</source>
            <translation>más largos primero</translation>
        </message>
        <message>
            <source>most read first</source>
            <translation>más leídos primero</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>más recientes primero</translation>
        </message>
        <message>
            <source>oldest first</source>
            <translation>más antiguos primero</translation>
        </message>
        <message>
            <source>shortest first</source>
            <translation>más cortos primero</translation>
        </message>
    </context>
    <context>
        <name>Meta</name>
        <message numerus="yes">
            <source>%n min read</source>
            <translation>
                <numerusform>%n min de lectura</numerusform>
                <numerusform>%n min de lectura</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the original page</source>
            <translation>Abrir la página original</translation>
        </message>
        <message>
            <source>Saved text</source>
            <translation>Texto guardado</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <comment>how a date is written: 22 November 2026</comment>
            <translation>d 'de' MMMM 'de' yyyy</translation>
        </message>
    </context>
    <context>
        <name>NeighborCard</name>
        <message>
            <source>Next Article</source>
            <translation>Artículo siguiente</translation>
        </message>
        <message>
            <source>Next article: %1</source>
            <translation>Artículo siguiente: %1</translation>
        </message>
        <message>
            <source>Previous Article</source>
            <translation>Artículo anterior</translation>
        </message>
        <message>
            <source>Previous article: %1</source>
            <translation>Artículo anterior: %1</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Highlight</source>
            <translation>Subrayado</translation>
        </message>
        <message>
            <source>Remove the highlight</source>
            <translation>Quitar el subrayado</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Su nota</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Dismiss</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>PaletteDialog</name>
        <message>
            <source>Commands</source>
            <translation>Órdenes</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Escriba qué quiere hacer</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Página %1 de %2</translation>
        </message>
    </context>
    <context>
        <name>ReadingProgress</name>
        <message>
            <source>Reading progress</source>
            <translation>Progreso de lectura</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search articles</source>
            <translation>Buscar artículos</translation>
        </message>
    </context>
    <context>
        <name>SentenceButton</name>
        <message>
            <source>Go to this sentence in the article</source>
            <translation>Ir a esta frase en el artículo</translation>
        </message>
        <message>
            <source>Key sentence %1: %2</source>
            <translation>Frase clave %1: %2</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source> characters</source>
            <translation> caracteres</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message numerus="yes">
            <source>%n sentences</source>
            <translation>
                <numerusform>%n frase</numerusform>
                <numerusform>%n frases</numerusform>
            </translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Tipo de letra</translation>
        </message>
        <message>
            <source>Justify both edges</source>
            <translation>Justificar ambos márgenes</translation>
        </message>
        <message>
            <source>Language (after a restart)</source>
            <translation>Idioma (tras reiniciar)</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Extensión</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Interlineado</translation>
        </message>
        <message>
            <source>Open the summary with every article</source>
            <translation>Abrir el resumen con cada artículo</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Reducir el movimiento</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Single letters are shortcuts</source>
            <translation>Las letras sueltas son atajos</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>The system's</source>
            <translation>El del sistema</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ancho</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Add an article</source>
            <translation>Añadir un artículo</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>Todos los artículos</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Papelera</translation>
        </message>
        <message>
            <source>Delete the tag</source>
            <translation>Eliminar la etiqueta</translation>
        </message>
        <message>
            <source>Favorites</source>
            <translation>Favoritos</translation>
        </message>
        <message>
            <source>Hide sidebar</source>
            <translation>Ocultar la barra lateral</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Subrayados</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Cambiar el nombre…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Sin leer</translation>
        </message>
    </context>
    <context>
        <name>SidebarRow</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n artículo</numerusform>
                <numerusform>%n artículos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Summaries</name>
        <message>
            <source>Summary hidden</source>
            <translation>Resumen oculto</translation>
        </message>
        <message>
            <source>Summary shown</source>
            <translation>Resumen visible</translation>
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
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sec</source>
            <translation>
                <numerusform>%n s</numerusform>
                <numerusform>%n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences</source>
            <translation>
                <numerusform>%n frase</numerusform>
                <numerusform>%n frases</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the summary</source>
            <translation>Copiar el resumen</translation>
        </message>
        <message>
            <source>Long</source>
            <translation>Largo</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Medio</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Método</translation>
        </message>
        <message>
            <source>More summary settings</source>
            <translation>Más ajustes del resumen</translation>
        </message>
        <message>
            <source>Number of sentences</source>
            <translation>Número de frases</translation>
        </message>
        <message>
            <source>Number of sentences:</source>
            <translation>Número de frases:</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Otro…</translation>
        </message>
        <message>
            <source>Share of the article</source>
            <translation>Parte del artículo</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Breve</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Summary length: %1</source>
            <translation>Extensión del resumen: %1</translation>
        </message>
    </context>
    <context>
        <name>SummaryHeader</name>
        <message>
            <source>Get a summary</source>
            <translation>Ver un resumen</translation>
        </message>
        <message>
            <source>No time to read?</source>
            <translation>¿Sin tiempo para leer?</translation>
        </message>
        <message>
            <source>No time to read? Get a summary</source>
            <translation>¿Sin tiempo para leer? Ver un resumen</translation>
        </message>
    </context>
    <context>
        <name>TagsDialog</name>
        <message>
            <source>Find or add a tag</source>
            <translation>Buscar o añadir una etiqueta</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
    </context>
    <context>
        <name>TypePopover</name>
        <message>
            <source>Auto</source>
            <translation>Auto</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Tipo de letra</translation>
        </message>
        <message>
            <source>Justify</source>
            <translation>Justificar</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Interlineado</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>Text settings</source>
            <translation>Ajustes del texto</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ancho</translation>
        </message>
        <message>
            <source>{number} characters</source>
            <translation>{number} caracteres</translation>
        </message>
    </context>
</TS>
