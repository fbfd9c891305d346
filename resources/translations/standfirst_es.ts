<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Absence</name>
        <message>
            <source>Fetch now</source>
            <translation>Descargar ahora</translation>
        </message>
        <message>
            <source>Open original</source>
            <translation>Abrir el original</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>The page could not be saved.</source>
            <translation>No se pudo guardar la página.</translation>
        </message>
        <message>
            <source>The page is being fetched…</source>
            <translation>La página se está descargando…</translation>
        </message>
        <message>
            <source>The page was not fetched yet.</source>
            <translation>La página aún no se ha descargado.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
    </context>
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
            <source>I have {number} minutes</source>
            <translation>Tengo {number} minutos</translation>
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
        <message>
            <source>Another tag's name takes its articles in.</source>
            <translation>Con el nombre de otra etiqueta, ambas se unen.</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Enlace copiado</translation>
        </message>
        <message>
            <source>No page is being fetched here</source>
            <translation>Aquí no se está descargando nada</translation>
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
            <source>Allow</source>
            <translation>Permitir</translation>
        </message>
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
            <source>No article is open</source>
            <translation>No hay ningún artículo abierto</translation>
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
        <message>
            <source>“{title}” saved</source>
            <translation>«{title}» se ha guardado</translation>
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
        <name>Care</name>
        <message>
            <source>An import was broken off</source>
            <translation>Una importación quedó interrumpida</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>The library can only be read here; nothing can be saved or changed</source>
            <translation>Aquí la biblioteca solo se puede leer; no se puede guardar ni cambiar nada</translation>
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
            <source>Digest of all that is listed…</source>
            <translation>Resumen de todo lo listado…</translation>
        </message>
        <message>
            <source>Down a page, then the next unread article</source>
            <translation>Bajar una página y luego el siguiente artículo sin leer</translation>
        </message>
        <message>
            <source>Earlier texts…</source>
            <translation>Textos anteriores…</translation>
        </message>
        <message>
            <source>Export all that is listed…</source>
            <translation>Exportar todo lo listado…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
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
            <source>Highlights…</source>
            <translation>Subrayados…</translation>
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
            <source>Narrower list</source>
            <translation>Estrechar la lista</translation>
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
            <source>Original or readable text</source>
            <translation>Texto original o legible</translation>
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
            <source>Print…</source>
            <translation>Imprimir…</translation>
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
            <source>Remove the selected words' elements</source>
            <translation>Quitar los elementos de las palabras seleccionadas</translation>
        </message>
        <message>
            <source>Restore from the bin</source>
            <translation>Restaurar de la papelera</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Guardar como PDF…</translation>
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
            <source>Stop fetching</source>
            <translation>Detener la descarga</translation>
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
        <message>
            <source>Wider list</source>
            <translation>Ensanchar la lista</translation>
        </message>
        <message>
            <source>Wrong article text? Pick it…</source>
            <translation>¿No es el texto del artículo? Elegirlo…</translation>
        </message>
    </context>
    <context>
        <name>Corrections</name>
        <message>
            <source>Corrected for all of {site}</source>
            <translation>Corregido para todo {site}</translation>
        </message>
        <message>
            <source>Only a part of the article could be read.</source>
            <translation>Solo se pudo leer una parte del artículo.</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>Abrir en el navegador</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Original: all that the page says, as it was kept.</source>
            <translation>Original: todo lo que dice la página, tal como se guardó.</translation>
        </message>
        <message>
            <source>Readable</source>
            <translation>Legible</translation>
        </message>
        <message>
            <source>Remove the box around it</source>
            <translation>Quitar el recuadro que lo rodea</translation>
        </message>
        <message>
            <source>Remove this element</source>
            <translation>Quitar este elemento</translation>
        </message>
        <message>
            <source>Select words of what shall go, or right-click it</source>
            <translation>Seleccione palabras de lo que sobra, o pulse en ello con el botón derecho</translation>
        </message>
        <message>
            <source>Show the original</source>
            <translation>Mostrar el original</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Wrong article text? Pick it…</source>
            <translation>¿No es el texto del artículo? Elegirlo…</translation>
        </message>
    </context>
    <context>
        <name>DigestDialog</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Resumen de varios artículos</translation>
        </message>
        <message>
            <source>Reading the articles…</source>
            <translation>Leyendo los artículos…</translation>
        </message>
        <message>
            <source>Sentences of the digest</source>
            <translation>Frases del resumen</translation>
        </message>
        <message>
            <source>The digest is being made</source>
            <translation>Se está preparando el resumen</translation>
        </message>
        <message numerus="yes">
            <source>The most important sentences of %n articles, word for word</source>
            <translation>
                <numerusform>Las frases más importantes de %n artículo, palabra por palabra</numerusform>
                <numerusform>Las frases más importantes de %n artículos, palabra por palabra</numerusform>
            </translation>
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
        <name>Exporting</name>
        <message numerus="yes">
            <source>%n articles written to {name}</source>
            <translation>
                <numerusform>%n artículo escrito en {name}</numerusform>
                <numerusform>%n artículos escritos en {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Browser bookmarks</source>
            <translation>Marcadores del navegador</translation>
        </message>
        <message>
            <source>CSV as Pocket wrote it</source>
            <translation>CSV como el de Pocket</translation>
        </message>
        <message>
            <source>EPUB book</source>
            <translation>Libro EPUB</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message numerus="yes">
            <source>Exporting %n articles…</source>
            <translation>
                <numerusform>Exportando %n artículo…</numerusform>
                <numerusform>Exportando %n artículos…</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder of web pages with an index</source>
            <translation>Carpeta de páginas web con índice</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>JSON for wallabag</source>
            <translation>JSON para wallabag</translation>
        </message>
        <message>
            <source>Markdown notes with pictures</source>
            <translation>Notas Markdown con imágenes</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Texto sin formato</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Standfirst bundle: everything</source>
            <translation>Paquete de Standfirst: todo</translation>
        </message>
        <message>
            <source>There is no article to export</source>
            <translation>No hay ningún artículo que exportar</translation>
        </message>
        <message>
            <source>Web pages, each complete in itself</source>
            <translation>Páginas web, cada una completa</translation>
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
        <message>
            <source>{place}, up to {number} min</source>
            <translation>{place}, hasta {number} min</translation>
        </message>
    </context>
    <context>
        <name>HighlightsDialog</name>
        <message>
            <source>All articles</source>
            <translation>Todos los artículos</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Edit note…</source>
            <translation>Editar la nota…</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Subrayados</translation>
        </message>
        <message>
            <source>Select words in an article and press H to keep them here.</source>
            <translation>Seleccione palabras en un artículo y pulse H para guardarlas aquí.</translation>
        </message>
        <message>
            <source>This article</source>
            <translation>Este artículo</translation>
        </message>
        <message>
            <source>Which highlights</source>
            <translation>Qué subrayados</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
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
            <source>{name}: {count} done, {rate} a second</source>
            <translation>{name}: {count} hechos, {rate} por segundo</translation>
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
        <message numerus="yes">
            <source>Search %Ln articles</source>
            <translation>
                <numerusform>Buscar en %Ln artículo</numerusform>
                <numerusform>Buscar en %Ln artículos</numerusform>
            </translation>
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
        <name>Original</name>
        <message>
            <source>Text of the original page</source>
            <translation>Texto de la página original</translation>
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
        <name>PickDialog</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n palabra</numerusform>
                <numerusform>%n palabras</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking at the page as it was kept…</source>
            <translation>Se examina la página tal como se guardó…</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>Partes de la página</translation>
        </message>
        <message>
            <source>Pick the article's text</source>
            <translation>Elegir el texto del artículo</translation>
        </message>
        <message>
            <source>The page as it was kept has no part that could be an article.</source>
            <translation>La página, tal como se guardó, no tiene ninguna parte que pueda ser un artículo.</translation>
        </message>
        <message>
            <source>The page is being looked at</source>
            <translation>Se examina la página</translation>
        </message>
        <message>
            <source>This is the article</source>
            <translation>Este es el artículo</translation>
        </message>
        <message>
            <source>Where does the article stand? The site's next pages are read the same way.</source>
            <translation>¿Dónde está el artículo? Las próximas páginas del sitio se leerán igual.</translation>
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
        <name>RuleFolder</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Elegir una carpeta…</translation>
        </message>
        <message>
            <source>Folder of site rules</source>
            <translation>Carpeta de reglas de sitios</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
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
        <name>Sentences</name>
        <message>
            <source>%1 accepts no connections at the moment.</source>
            <translation>%1 no acepta conexiones en este momento.</translation>
        </message>
        <message>
            <source>%1 answered with error %2.</source>
            <translation>%1 respondió con el error %2.</translation>
        </message>
        <message>
            <source>%1 articles and %2 texts were carried into a new one.</source>
            <translation>%1 artículos y %2 textos se pasaron a una biblioteca nueva.</translation>
        </message>
        <message>
            <source>%1 belongs to another program. It was left as it is; choose another folder with --data-dir.</source>
            <translation>%1 es de otro programa. Se dejó como está; elija otra carpeta con --data-dir.</translation>
        </message>
        <message>
            <source>%1 can't be made: %2.</source>
            <translation>No se pudo crear %1: %2.</translation>
        </message>
        <message>
            <source>%1 can't be read.</source>
            <translation>No se puede leer %1.</translation>
        </message>
        <message>
            <source>%1 can't be read: %2.</source>
            <translation>No se pudo leer %1: %2.</translation>
        </message>
        <message>
            <source>%1 could not be copied to be read: %2.</source>
            <translation>No se pudo copiar %1 para leerlo: %2.</translation>
        </message>
        <message>
            <source>%1 could not be repaired: %2.</source>
            <translation>No se pudo reparar %1: %2.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>No se pudo escribir %1: %2.</translation>
        </message>
        <message>
            <source>%1 could not prove who it is (%2), so nothing was taken from it.</source>
            <translation>%1 no pudo demostrar quién es (%2), así que no se tomó nada de allí.</translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>%1 no respondió a tiempo.</translation>
        </message>
        <message>
            <source>%1 did not finish within %2 seconds.</source>
            <translation>%1 no terminó en %2 segundos.</translation>
        </message>
        <message>
            <source>%1 did not understand the request (error 400).</source>
            <translation>%1 no entendió la petición (error 400).</translation>
        </message>
        <message>
            <source>%1 has no page at this address (error 404).</source>
            <translation>%1 no tiene ninguna página en esta dirección (error 404).</translation>
        </message>
        <message>
            <source>%1 holds no page.</source>
            <translation>%1 no contiene ninguna página.</translation>
        </message>
        <message>
            <source>%1 in %2 is damaged.</source>
            <translation>%1 en %2 está dañado.</translation>
        </message>
        <message>
            <source>%1 is a device or a pipe and no file.</source>
            <translation>%1 es un dispositivo o una tubería y no un archivo.</translation>
        </message>
        <message>
            <source>%1 is a folder; choose a file in it.</source>
            <translation>%1 es una carpeta; elija un archivo de ella.</translation>
        </message>
        <message>
            <source>%1 is damaged, or no library of Standfirst. It was left as it is; “standfirst check” brings back what can be read of it.</source>
            <translation>%1 está dañado o no es una biblioteca de Standfirst. Se dejó como está; «standfirst check» recupera lo que aún se puede leer.</translation>
        </message>
        <message>
            <source>%1 is empty.</source>
            <translation>%1 está vacío.</translation>
        </message>
        <message>
            <source>%1 is in a folder that is synchronized, which can damage the library. Keep it elsewhere, and put backups there.</source>
            <translation>%1 está en una carpeta sincronizada, y eso puede dañar la biblioteca. Guárdela en otro sitio y deje allí las copias de seguridad.</translation>
        </message>
        <message>
            <source>%1 is larger than %2 MB, which is more than an article needs; it was not read.</source>
            <translation>%1 ocupa más de %2 MB, más de lo que necesita un artículo; no se leyó.</translation>
        </message>
        <message>
            <source>%1 is no backup of Standfirst, or it is damaged. Nothing was changed.</source>
            <translation>%1 no es una copia de seguridad de Standfirst, o está dañada. No se cambió nada.</translation>
        </message>
        <message>
            <source>%1 is not a file, so no library can be kept there.</source>
            <translation>%1 no es un archivo, así que allí no puede guardarse una biblioteca.</translation>
        </message>
        <message>
            <source>%1 is not a file.</source>
            <translation>%1 no es un archivo.</translation>
        </message>
        <message>
            <source>%1 is of an older version and can't be brought up to date, because it may only be read.</source>
            <translation>%1 es de una versión anterior y no puede actualizarse, porque solo se puede leer.</translation>
        </message>
        <message>
            <source>%1 is on a network drive, where two programs can damage the library. Keep it on a disk of this computer, and only backups over there.</source>
            <translation>%1 está en una unidad de red, donde dos programas pueden dañar la biblioteca. Guárdela en un disco de este equipo y deje allí solo las copias de seguridad.</translation>
        </message>
        <message>
            <source>%1 is out of order at the moment (error 502). Try again later.</source>
            <translation>%1 no funciona en este momento (error 502). Inténtelo más tarde.</translation>
        </message>
        <message>
            <source>%1 is out of order at the moment (error 503). Try again later.</source>
            <translation>%1 no funciona en este momento (error 503). Inténtelo más tarde.</translation>
        </message>
        <message>
            <source>%1 is out of order at the moment (error 504). Try again later.</source>
            <translation>%1 no funciona en este momento (error 504). Inténtelo más tarde.</translation>
        </message>
        <message>
            <source>%1 is there already and is no backup of Standfirst; choose another name.</source>
            <translation>%1 ya existe y no es una copia de seguridad de Standfirst; elige otro nombre.</translation>
        </message>
        <message>
            <source>%1 is there already; choose another name or an empty folder.</source>
            <translation>%1 ya existe; elija otro nombre o una carpeta vacía.</translation>
        </message>
        <message>
            <source>%1 leads into your own network (%2). Pages from there are saved only when you allow it.</source>
            <translation>%1 lleva a su propia red (%2). Las páginas de allí solo se guardan si usted lo permite.</translation>
        </message>
        <message>
            <source>%1 may not show this page for legal reasons (error 451).</source>
            <translation>%1 no puede mostrar esta página por motivos legales (error 451).</translation>
        </message>
        <message>
            <source>%1 of %2 %3 kept in a list for later; feeds are not followed yet.</source>
            <translation>%1 de %2 %3 en una lista para más adelante; las fuentes todavía no se siguen.</translation>
        </message>
        <message>
            <source>%1 redirects more than %2 times; the page is never reached.</source>
            <translation>%1 redirige más de %2 veces; nunca se llega a la página.</translation>
        </message>
        <message>
            <source>%1 rows refer to what isn't there.</source>
            <translation>%1 filas remiten a algo que no existe.</translation>
        </message>
        <message>
            <source>%1 took too long to answer.</source>
            <translation>%1 tardó demasiado en responder.</translation>
        </message>
        <message>
            <source>%1 was asked too often. Try again later.</source>
            <translation>Se preguntó a %1 demasiadas veces. Inténtelo más tarde.</translation>
        </message>
        <message>
            <source>%1 was written by a newer Standfirst (version %2 of the file, this one knows %3). It was left as it is; install the newer program.</source>
            <translation>%1 fue escrito por un Standfirst más nuevo (versión %2 del archivo; este conoce la %3). Se dejó como está; instale el programa más nuevo.</translation>
        </message>
        <message>
            <source>%1: The article has over %2 pictures.</source>
            <translation>%1: el artículo tiene más de %2 imágenes.</translation>
        </message>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n artículo</numerusform>
                <numerusform>%n artículos</numerusform>
            </translation>
        </message>
        <message>
            <source>A file could not be kept in %1: %2.</source>
            <translation>No se pudo guardar un archivo en %1: %2.</translation>
        </message>
        <message>
            <source>A highlight or its note was altered: “%1”.</source>
            <translation>Se alteró un subrayado o su nota: «%1».</translation>
        </message>
        <message>
            <source>A picture or the original page of article %1.</source>
            <translation>Una imagen o la página original del artículo %1.</translation>
        </message>
        <message>
            <source>A picture without a name can't be removed by a rule.</source>
            <translation>Una regla no puede quitar una imagen sin nombre.</translation>
        </message>
        <message>
            <source>A record's head in the web archive never ends.</source>
            <translation>La cabecera de un registro del archivo web no termina nunca.</translation>
        </message>
        <message>
            <source>A rule needs the address that the article is from.</source>
            <translation>Una regla necesita la dirección de la que viene el artículo.</translation>
        </message>
        <message>
            <source>A summary can't be %1 long: give a number of sentences such as 3, a share such as 20%, or a number of words such as 60w.</source>
            <translation>Un resumen no puede medir %1: indique un número de frases, como 3, una proporción, como 20%, o un número de palabras, como 60w.</translation>
        </message>
        <message>
            <source>A tag needs a name.</source>
            <translation>Una etiqueta necesita un nombre.</translation>
        </message>
        <message>
            <source>Added %1 to the favorites.</source>
            <translation>Añadido a favoritos: %1.</translation>
        </message>
        <message>
            <source>Added a highlight.</source>
            <translation>Subrayado añadido.</translation>
        </message>
        <message>
            <source>All %1 articles are complete offline.</source>
            <translation>Los %1 artículos están completos sin conexión.</translation>
        </message>
        <message>
            <source>An earlier text of article %1 was altered.</source>
            <translation>Se alteró un texto anterior del artículo %1.</translation>
        </message>
        <message>
            <source>Another Standfirst is busy with the library. Try again in a moment.</source>
            <translation>Otro Standfirst está ocupado con la biblioteca. Inténtelo dentro de un momento.</translation>
        </message>
        <message>
            <source>Article %1 was altered on the disk. “standfirst check” looks for another copy of it.</source>
            <translation>El artículo %1 se alteró en el disco. «standfirst check» busca otra copia de él.</translation>
        </message>
        <message>
            <source>Brought back another text of %1.</source>
            <translation>Se recuperó otro texto de %1.</translation>
        </message>
        <message>
            <source>Change who may write there, or choose another place.</source>
            <translation>Cambia quién puede escribir ahí o elige otro lugar.</translation>
        </message>
        <message>
            <source>Changed a note.</source>
            <translation>Nota cambiada.</translation>
        </message>
        <message>
            <source>Changed the tags of %1.</source>
            <translation>Etiquetas cambiadas: %1.</translation>
        </message>
        <message>
            <source>Corrected the text of %1.</source>
            <translation>Se corrigió el texto de %1.</translation>
        </message>
        <message>
            <source>Deleted %1 forever.</source>
            <translation>Eliminado para siempre: %1.</translation>
        </message>
        <message>
            <source>Deleted the tag “%1”.</source>
            <translation>Se eliminó la etiqueta «%1».</translation>
        </message>
        <message>
            <source>Drawings in SVG are not kept, because they can hold programs.</source>
            <translation>Los dibujos SVG no se guardan, porque pueden contener programas.</translation>
        </message>
        <message>
            <source>Dropped what referred to nothing.</source>
            <translation>Se quitó lo que no remitía a nada.</translation>
        </message>
        <message>
            <source>It has neither a web address nor a readable text.</source>
            <translation>No tiene ni una dirección web ni un texto legible.</translation>
        </message>
        <message>
            <source>It is a link to another file and was not followed.</source>
            <translation>Es un enlace a otro archivo y no se siguió.</translation>
        </message>
        <message>
            <source>It is a link to another file; it was not read.</source>
            <translation>Es un enlace a otro archivo; no se leyó.</translation>
        </message>
        <message>
            <source>It is an archive in the archive; unpack it and import it by itself.</source>
            <translation>Es un archivo comprimido dentro de otro; descomprímalo e impórtelo por separado.</translation>
        </message>
        <message>
            <source>It is damaged or locked with a password: %1.</source>
            <translation>Está dañado o protegido con contraseña: %1.</translation>
        </message>
        <message>
            <source>It is larger than %1 MB.</source>
            <translation>Ocupa más de %1 MB.</translation>
        </message>
        <message>
            <source>It was set again.</source>
            <translation>Se estableció de nuevo.</translation>
        </message>
        <message>
            <source>Its former words; it was kept as it is now.</source>
            <translation>Sus palabras anteriores; se conservó como está ahora.</translation>
        </message>
        <message>
            <source>Its name leads out of the archive; it was not unpacked.</source>
            <translation>Su nombre lleva fuera del archivo comprimido; no se extrajo.</translation>
        </message>
        <message>
            <source>Marked %1 as read.</source>
            <translation>Marcado como leído: %1.</translation>
        </message>
        <message>
            <source>Marked %1 as unread.</source>
            <translation>Marcado como no leído: %1.</translation>
        </message>
        <message>
            <source>Merged %1 tags into “%2”.</source>
            <translation>Se unieron %1 etiquetas en «%2».</translation>
        </message>
        <message>
            <source>Moved %1 out of the archive.</source>
            <translation>Sacado del archivo: %1.</translation>
        </message>
        <message>
            <source>Moved %1 to the bin.</source>
            <translation>Movido a la papelera: %1.</translation>
        </message>
        <message>
            <source>No article was found to make a digest of.</source>
            <translation>No se encontró ningún artículo para hacer un compendio.</translation>
        </message>
        <message>
            <source>No box stands around these words, so nothing was removed.</source>
            <translation>Estas palabras no están en ningún recuadro, así que no se quitó nada.</translation>
        </message>
        <message>
            <source>No readable text was found in it.</source>
            <translation>No se encontró en él ningún texto legible.</translation>
        </message>
        <message>
            <source>No safe connection to %1 could be made.</source>
            <translation>No se pudo establecer una conexión segura con %1.</translation>
        </message>
        <message>
            <source>No site called %1 was found. Check the address and your network.</source>
            <translation>No se encontró ningún sitio llamado %1. Compruebe la dirección y la red.</translation>
        </message>
        <message>
            <source>No site can be called %1. Check the address.</source>
            <translation>Ningún sitio puede llamarse %1. Compruebe la dirección.</translation>
        </message>
        <message>
            <source>Nothing could be read of %1, so it was left as it is. Restore a backup with “standfirst restore FILE”, or choose another folder with --data-dir.</source>
            <translation>No se pudo leer nada de %1, así que se dejó como está. Restaura una copia de seguridad con «standfirst restore FILE» o elige otra carpeta con --data-dir.</translation>
        </message>
        <message>
            <source>Nothing that can be imported was found in it.</source>
            <translation>No se encontró en él nada que se pueda importar.</translation>
        </message>
        <message>
            <source>Nothing was recognized.</source>
            <translation>No se reconoció nada.</translation>
        </message>
        <message>
            <source>Of %1 articles %2 have no text yet, and %3 pictures are missing.</source>
            <translation>De %1 artículos, %2 aún no tienen texto, y faltan %3 imágenes.</translation>
        </message>
        <message>
            <source>Only http and https addresses can be fetched, and this one has %1: “%2”.</source>
            <translation>Solo se pueden descargar direcciones http y https, y esta tiene %1: «%2».</translation>
        </message>
        <message>
            <source>Open it in your browser and save it from there.</source>
            <translation>Ábrala en el navegador y guárdela desde allí.</translation>
        </message>
        <message>
            <source>Reading %1 broke the process that does it.</source>
            <translation>La lectura de %1 hizo fallar el proceso que la realiza.</translation>
        </message>
        <message>
            <source>Reading %1 took too long, so it was given up.</source>
            <translation>La lectura de %1 tardó demasiado y se abandonó.</translation>
        </message>
        <message>
            <source>Reading %1 took too much memory, so it was given up.</source>
            <translation>La lectura de %1 ocupó demasiada memoria y se abandonó.</translation>
        </message>
        <message>
            <source>Removed %1 files that nothing refers to.</source>
            <translation>Se quitaron %1 archivos a los que nada remitía.</translation>
        </message>
        <message>
            <source>Removed %1 from the favorites.</source>
            <translation>Quitado de favoritos: %1.</translation>
        </message>
        <message>
            <source>Removed a highlight.</source>
            <translation>Subrayado eliminado.</translation>
        </message>
        <message>
            <source>Renamed the tag “%1” to “%2”.</source>
            <translation>La etiqueta «%1» pasó a llamarse «%2».</translation>
        </message>
        <message>
            <source>Replaced by a newer extraction.</source>
            <translation>Sustituido por una extracción más nueva.</translation>
        </message>
        <message>
            <source>Replaced by an earlier text.</source>
            <translation>Sustituido por un texto anterior.</translation>
        </message>
        <message>
            <source>Replaced by your correction.</source>
            <translation>Sustituido por su corrección.</translation>
        </message>
        <message>
            <source>Replaced when the article was saved again.</source>
            <translation>Sustituido al guardar de nuevo el artículo.</translation>
        </message>
        <message>
            <source>Restored %1 from the bin.</source>
            <translation>Restaurado de la papelera: %1.</translation>
        </message>
        <message>
            <source>Saved again, but shorter than the text that was there.</source>
            <translation>Guardado de nuevo, pero más corto que el texto que había.</translation>
        </message>
        <message>
            <source>The address is longer than %1 characters.</source>
            <translation>La dirección tiene más de %1 caracteres.</translation>
        </message>
        <message>
            <source>The archive %1 holds more than %2 files; unpack it and import the folder.</source>
            <translation>El archivo comprimido %1 contiene más de %2 archivos; descomprímalo e importe la carpeta.</translation>
        </message>
        <message>
            <source>The archive %1 is damaged and can't be opened: %2.</source>
            <translation>El archivo comprimido %1 está dañado y no se puede abrir: %2.</translation>
        </message>
        <message>
            <source>The archive %1 unpacks to far more than an export can be; it was not imported.</source>
            <translation>El archivo comprimido %1 ocupa al descomprimirse mucho más que cualquier exportación; no se importó.</translation>
        </message>
        <message>
            <source>The article has no version number %1.</source>
            <translation>El artículo no tiene ninguna versión número %1.</translation>
        </message>
        <message>
            <source>The article's pictures are too large together.</source>
            <translation>Las imágenes del artículo son demasiado grandes en conjunto.</translation>
        </message>
        <message>
            <source>The backup could not be restored in %1: %2.</source>
            <translation>No se pudo restaurar la copia de seguridad en %1: %2.</translation>
        </message>
        <message>
            <source>The common words of this language are not known here, so all its words count alike.</source>
            <translation>Aquí no se conocen las palabras comunes de este idioma, así que todas cuentan igual.</translation>
        </message>
        <message>
            <source>The connection to %1 broke off, or what came made no sense.</source>
            <translation>La conexión con %1 se cortó, o lo que llegó no tenía sentido.</translation>
        </message>
        <message>
            <source>The copy %1 is not whole, so it was not kept.</source>
            <translation>La copia %1 no está completa, así que no se conservó.</translation>
        </message>
        <message>
            <source>The damaged file was set aside in %1.</source>
            <translation>El archivo dañado se apartó en %1.</translation>
        </message>
        <message>
            <source>The details of article %1 came back from a copy.</source>
            <translation>Los datos del artículo %1 se recuperaron de una copia.</translation>
        </message>
        <message>
            <source>The disk is full. Make room and try again; nothing that was kept before is lost.</source>
            <translation>El disco está lleno. Libere espacio e inténtelo de nuevo; no se perdió nada de lo guardado antes.</translation>
        </message>
        <message>
            <source>The file %1 can't be opened: %2.</source>
            <translation>No se pudo abrir el archivo %1: %2.</translation>
        </message>
        <message>
            <source>The file %1 declares XML entities, which can fill the memory or read other files; it was not read.</source>
            <translation>El archivo %1 declara entidades XML, que pueden llenar la memoria o leer otros archivos; no se leyó.</translation>
        </message>
        <message>
            <source>The file %1 holds no list of articles.</source>
            <translation>El archivo %1 no contiene ninguna lista de artículos.</translation>
        </message>
        <message>
            <source>The file %1 is larger than %2 MB, which is more than an export of its kind can be.</source>
            <translation>El archivo %1 ocupa más de %2 MB, más de lo que puede ocupar una exportación de su clase.</translation>
        </message>
        <message>
            <source>The file %1 is missing.</source>
            <translation>Falta el archivo %1.</translation>
        </message>
        <message>
            <source>The file %1 is nested too deeply.</source>
            <translation>El archivo %1 tiene demasiados niveles anidados.</translation>
        </message>
        <message>
            <source>The file %1 isn't JSON: %2.</source>
            <translation>El archivo %1 no es JSON: %2.</translation>
        </message>
        <message>
            <source>The file %1 isn't XML: %2.</source>
            <translation>El archivo %1 no es XML: %2.</translation>
        </message>
        <message>
            <source>The file %1 was altered; it is in quarantine now.</source>
            <translation>El archivo %1 se alteró; ahora está en cuarentena.</translation>
        </message>
        <message>
            <source>The file can't be read: %1.</source>
            <translation>No se pudo leer el archivo: %1.</translation>
        </message>
        <message>
            <source>The file ends in the middle of this entry.</source>
            <translation>El archivo termina en medio de esta entrada.</translation>
        </message>
        <message>
            <source>The folder %1 can't be made: %2. Choose another place with --data-dir.</source>
            <translation>No se pudo crear la carpeta %1: %2. Elija otro sitio con --data-dir.</translation>
        </message>
        <message>
            <source>The folder %1 holds more than %2 files; import its folders one by one.</source>
            <translation>La carpeta %1 contiene más de %2 archivos; importe sus carpetas una por una.</translation>
        </message>
        <message>
            <source>The former details of article %1; they were kept as they are.</source>
            <translation>Los datos anteriores del artículo %1; se conservaron como están.</translation>
        </message>
        <message>
            <source>The import could not be noted in %1: %2.</source>
            <translation>No se pudo anotar la importación en %1: %2.</translation>
        </message>
        <message>
            <source>The import was stopped; it can be resumed.</source>
            <translation>La importación se detuvo; se puede reanudar.</translation>
        </message>
        <message>
            <source>The index of titles did not have the titles that the library has.</source>
            <translation>El índice de títulos no tenía los títulos que tiene la biblioteca.</translation>
        </message>
        <message>
            <source>The language of this text could not be told, so all its words count alike.</source>
            <translation>No se pudo saber el idioma de este texto, así que todas sus palabras cuentan igual.</translation>
        </message>
        <message>
            <source>The library can't be kept in %1, because that is not a folder. Choose another place with --data-dir.</source>
            <translation>La biblioteca no puede guardarse en %1, porque no es una carpeta. Elija otro sitio con --data-dir.</translation>
        </message>
        <message>
            <source>The library could not be read or written, because the disk reported an error.</source>
            <translation>No se pudo leer o escribir la biblioteca, porque el disco comunicó un error.</translation>
        </message>
        <message>
            <source>The library is open for reading only, because the disk is full. Make room and open it again; nothing that was kept before is lost.</source>
            <translation>La biblioteca está abierta solo para lectura porque el disco está lleno. Libera espacio y vuelve a abrirla; no se ha perdido nada de lo guardado antes.</translation>
        </message>
        <message>
            <source>The library is open for reading only, because you may not write in %1. Change who may, or choose another folder with --data-dir.</source>
            <translation>La biblioteca está abierta solo para lectura porque no puedes escribir en %1. Cambia los permisos o elige otra carpeta con --data-dir.</translation>
        </message>
        <message>
            <source>The library is open for reading only, so nothing can be changed in it.</source>
            <translation>La biblioteca está abierta solo para lectura, así que no se puede cambiar nada en ella.</translation>
        </message>
        <message>
            <source>The library is open in another window or command. Close it and try again.</source>
            <translation>La biblioteca está abierta en otra ventana o por otra orden. Ciérrela e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The library's file can't be opened. Look at its folder's permissions.</source>
            <translation>No se pudo abrir el archivo de la biblioteca. Revise los permisos de su carpeta.</translation>
        </message>
        <message>
            <source>The library's file is damaged. “standfirst check” repairs what can be repaired.</source>
            <translation>El archivo de la biblioteca está dañado. «standfirst check» repara lo que se puede reparar.</translation>
        </message>
        <message>
            <source>The library's file may not be opened by you.</source>
            <translation>Usted no tiene permiso para abrir el archivo de la biblioteca.</translation>
        </message>
        <message>
            <source>The library's file was replaced by another one while it was open. Close it and open it again; nothing more is written to the old one.</source>
            <translation>El archivo de la biblioteca se sustituyó por otro mientras estaba abierta. Ciérrela y ábrala de nuevo; en el antiguo ya no se escribe nada.</translation>
        </message>
        <message>
            <source>The list %1 holds no feed.</source>
            <translation>La lista %1 no contiene ninguna fuente.</translation>
        </message>
        <message>
            <source>The method %1 looked at the first %2 sentences only.</source>
            <translation>El método %1 solo miró las primeras %2 frases.</translation>
        </message>
        <message>
            <source>The method lsa needs numpy, which isn't installed; install standfirst[lsa] or use another method.</source>
            <translation>El método lsa necesita numpy, que no está instalado; instale standfirst[lsa] o use otro método.</translation>
        </message>
        <message>
            <source>The name of the tag “%1” was altered.</source>
            <translation>Se alteró el nombre de la etiqueta «%1».</translation>
        </message>
        <message>
            <source>The network's proxy wants a log-in.</source>
            <translation>El proxy de la red pide iniciar sesión.</translation>
        </message>
        <message>
            <source>The page of %1 is empty until its scripts have run, which only a browser does. Open it in your browser, save it from there, and open the saved file.</source>
            <translation>La página de %1 está vacía hasta que se ejecutan sus scripts, cosa que solo hace un navegador. Ábrala en el navegador, guárdela desde allí y abra el archivo guardado.</translation>
        </message>
        <message>
            <source>The page that the article was made of is missing or damaged.</source>
            <translation>La página de la que se hizo el artículo falta o está dañada.</translation>
        </message>
        <message>
            <source>The page that this article was made of was not kept.</source>
            <translation>No se guardó la página de la que se hizo este artículo.</translation>
        </message>
        <message>
            <source>The page was not fetched, because you stopped it.</source>
            <translation>La página no se descargó porque usted la detuvo.</translation>
        </message>
        <message>
            <source>The page was removed from %1 (error 410).</source>
            <translation>La página se retiró de %1 (error 410).</translation>
        </message>
        <message>
            <source>The picture has more than %1 million pixels.</source>
            <translation>La imagen tiene más de %1 millones de píxeles.</translation>
        </message>
        <message>
            <source>The picture is built to take very long to decode.</source>
            <translation>La imagen está hecha para tardar muchísimo en descodificarse.</translation>
        </message>
        <message>
            <source>The picture is damaged.</source>
            <translation>La imagen está dañada.</translation>
        </message>
        <message>
            <source>The picture lies on %1, which was not asked for it, because this came from a file.</source>
            <translation>La imagen está en %1, y no se pidió allí porque el artículo viene de un archivo.</translation>
        </message>
        <message>
            <source>The pictures before it took too long or too much.</source>
            <translation>Las imágenes anteriores tardaron u ocuparon demasiado.</translation>
        </message>
        <message>
            <source>The saved file does not hold the picture.</source>
            <translation>El archivo guardado no contiene la imagen.</translation>
        </message>
        <message>
            <source>The search index did not have the articles that the library has.</source>
            <translation>El índice de búsqueda no tenía los artículos que tiene la biblioteca.</translation>
        </message>
        <message>
            <source>The search index did not have the words that the texts have.</source>
            <translation>El índice de búsqueda no tenía las palabras que tienen los textos.</translation>
        </message>
        <message>
            <source>The search index was damaged.</source>
            <translation>El índice de búsqueda estaba dañado.</translation>
        </message>
        <message>
            <source>The search index was made anew, since another version made it.</source>
            <translation>El índice de búsqueda se rehízo, porque lo había hecho otra versión.</translation>
        </message>
        <message>
            <source>The search index was made anew.</source>
            <translation>El índice de búsqueda se hizo de nuevo.</translation>
        </message>
        <message>
            <source>The search was stopped.</source>
            <translation>La búsqueda se detuvo.</translation>
        </message>
        <message>
            <source>The settings could not be kept in %1: %2.</source>
            <translation>No se pudieron guardar los ajustes en %1: %2.</translation>
        </message>
        <message>
            <source>The site sent a page instead of the picture.</source>
            <translation>El sitio envió una página en lugar de la imagen.</translation>
        </message>
        <message>
            <source>The status of %1 articles was altered.</source>
            <translation>Se alteró el estado de %1 artículos.</translation>
        </message>
        <message>
            <source>The system's proxy is of a kind that can't be used (%1); only http proxies can.</source>
            <translation>El proxy del sistema es de una clase que no se puede usar (%1); solo sirven los proxys http.</translation>
        </message>
        <message>
            <source>The table %1 has no column of addresses.</source>
            <translation>La tabla %1 no tiene ninguna columna de direcciones.</translation>
        </message>
        <message>
            <source>The text has no more than these %1 sentences.</source>
            <translation>El texto no tiene más que estas %1 frases.</translation>
        </message>
        <message>
            <source>The text is no longer than a summary, so it is shown whole.</source>
            <translation>El texto no es más largo que un resumen, así que se muestra entero.</translation>
        </message>
        <message>
            <source>The text is very long; only its first part was summarized.</source>
            <translation>El texto es muy largo; solo se resumió su primera parte.</translation>
        </message>
        <message>
            <source>The text of article %1 came back from a copy.</source>
            <translation>El texto del artículo %1 se recuperó de una copia.</translation>
        </message>
        <message>
            <source>The text of article %1 was made anew from its page.</source>
            <translation>El texto del artículo %1 se hizo de nuevo a partir de su página.</translation>
        </message>
        <message>
            <source>The text of article %1; its page can be fetched again.</source>
            <translation>El texto del artículo %1; su página se puede descargar de nuevo.</translation>
        </message>
        <message>
            <source>The text was lost when the library's file was damaged. Fetch the page again.</source>
            <translation>El texto se perdió cuando se dañó el archivo de la biblioteca. Descargue la página de nuevo.</translation>
        </message>
        <message>
            <source>The title or another detail of article %1 was altered.</source>
            <translation>Se alteró el título u otro dato del artículo %1.</translation>
        </message>
        <message>
            <source>The words could not be found on the page as it was kept, so nothing was removed.</source>
            <translation>Las palabras no se encontraron en la página tal como se guardó, así que no se quitó nada.</translation>
        </message>
        <message>
            <source>There is no article number %1 in the library.</source>
            <translation>No hay ningún artículo número %1 en la biblioteca.</translation>
        </message>
        <message>
            <source>There is no article to export.</source>
            <translation>No hay ningún artículo que exportar.</translation>
        </message>
        <message>
            <source>There is no article with a text to be exported.</source>
            <translation>No hay ningún artículo con texto que se pueda exportar.</translation>
        </message>
        <message>
            <source>There is no extraction that could be rolled back.</source>
            <translation>No hay ninguna extracción que se pueda deshacer.</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>No existe el archivo %1.</translation>
        </message>
        <message>
            <source>There is no format called %1; there are %2.</source>
            <translation>No hay ningún formato llamado %1; hay %2.</translation>
        </message>
        <message>
            <source>There is no import called %1 to be undone.</source>
            <translation>No hay ninguna importación llamada %1 que deshacer.</translation>
        </message>
        <message>
            <source>There is no import called %1.</source>
            <translation>No hay ninguna importación llamada %1.</translation>
        </message>
        <message>
            <source>There is no library in %1. Save an article to begin one, or name the folder of another with --data-dir.</source>
            <translation>No hay ninguna biblioteca en %1. Guarda un artículo para empezar una, o indica la carpeta de otra con --data-dir.</translation>
        </message>
        <message>
            <source>There is no method %1 to summarize by: use %2.</source>
            <translation>No hay ningún método %1 para resumir; use %2.</translation>
        </message>
        <message>
            <source>There is no network, or no way to %1.</source>
            <translation>No hay red, o no hay camino hasta %1.</translation>
        </message>
        <message>
            <source>There is no network, or the name of %1 can't be looked up right now.</source>
            <translation>No hay red, o ahora mismo no se puede averiguar el nombre de %1.</translation>
        </message>
        <message>
            <source>There is no text to summarize.</source>
            <translation>No hay ningún texto que resumir.</translation>
        </message>
        <message>
            <source>There is not enough memory for this.</source>
            <translation>No hay memoria suficiente para esto.</translation>
        </message>
        <message>
            <source>There is not enough room in %1 for a copy of the library (%2 MB).</source>
            <translation>No hay espacio suficiente en %1 para una copia de la biblioteca (%2 MB).</translation>
        </message>
        <message>
            <source>There is nothing to import in %1.</source>
            <translation>No hay nada que importar en %1.</translation>
        </message>
        <message>
            <source>This address holds not a page but %1%2.</source>
            <translation>En esta dirección no hay una página, sino %1%2.</translation>
        </message>
        <message>
            <source>This article is too large for the library.</source>
            <translation>Este artículo es demasiado grande para la biblioteca.</translation>
        </message>
        <message>
            <source>This bookmark has no web address.</source>
            <translation>Este marcador no tiene dirección web.</translation>
        </message>
        <message>
            <source>This bookmark is a page of the browser or a command.</source>
            <translation>Este marcador es una página del navegador o una orden.</translation>
        </message>
        <message>
            <source>This bundle was written by a newer version of Standfirst; update and try again.</source>
            <translation>Este paquete lo escribió una versión más nueva de Standfirst; actualice e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>This entry has neither a web address nor a text.</source>
            <translation>Esta entrada no tiene ni dirección web ni texto.</translation>
        </message>
        <message>
            <source>This entry has no web address.</source>
            <translation>Esta entrada no tiene dirección web.</translation>
        </message>
        <message>
            <source>This entry is nested too deeply.</source>
            <translation>Esta entrada tiene demasiados niveles anidados.</translation>
        </message>
        <message>
            <source>This entry is no object.</source>
            <translation>Esta entrada no es un objeto.</translation>
        </message>
        <message>
            <source>This entry isn't JSON: %1.</source>
            <translation>Esta entrada no es JSON: %1.</translation>
        </message>
        <message>
            <source>This highlight is not there any more.</source>
            <translation>Este subrayado ya no existe.</translation>
        </message>
        <message>
            <source>This is no picture of a kind that can be shown.</source>
            <translation>No es una imagen de una clase que se pueda mostrar.</translation>
        </message>
        <message>
            <source>This item has neither an address nor a text.</source>
            <translation>Este elemento no tiene ni dirección ni texto.</translation>
        </message>
        <message>
            <source>This line has no link.</source>
            <translation>Esta línea no tiene ningún enlace.</translation>
        </message>
        <message>
            <source>This line isn't an article of a bundle: %1.</source>
            <translation>Esta línea no es un artículo de un paquete: %1.</translation>
        </message>
        <message>
            <source>This note has neither an address nor a text.</source>
            <translation>Esta nota no tiene ni dirección ni texto.</translation>
        </message>
        <message>
            <source>This row can't be read: %1.</source>
            <translation>No se pudo leer esta fila: %1.</translation>
        </message>
        <message>
            <source>This row has %1 cells where the header has %2.</source>
            <translation>Esta fila tiene %1 celdas y la cabecera tiene %2.</translation>
        </message>
        <message>
            <source>This row has no web address.</source>
            <translation>Esta fila no tiene dirección web.</translation>
        </message>
        <message>
            <source>What came broke off before its end.</source>
            <translation>Lo que llegó se cortó antes del final.</translation>
        </message>
        <message>
            <source>What came can't be unpacked; it was damaged on the way.</source>
            <translation>Lo que llegó no se puede descomprimir; se dañó por el camino.</translation>
        </message>
        <message>
            <source>What came is larger than %1 MB once unpacked, which is more than an article needs; it was not read.</source>
            <translation>Lo que llegó ocupa más de %1 MB descomprimido, más de lo que necesita un artículo; no se leyó.</translation>
        </message>
        <message>
            <source>What came is packed in an unknown way (“%1”).</source>
            <translation>Lo que llegó está comprimido de una forma desconocida («%1»).</translation>
        </message>
        <message>
            <source>What came is packed many times over, as no honest site does it.</source>
            <translation>Lo que llegó está comprimido muchas veces, como no hace ningún sitio honrado.</translation>
        </message>
        <message>
            <source>What lies at this address is %1 MB large, which is more than an article needs; it was not fetched.</source>
            <translation>Lo que hay en esta dirección ocupa %1 MB, más de lo que necesita un artículo; no se descargó.</translation>
        </message>
        <message>
            <source>You have no right to read %1.</source>
            <translation>Usted no tiene permiso para leer %1.</translation>
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
            <source>More site rules</source>
            <translation>Más reglas de sitios</translation>
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
        <name>Takeaways</name>
        <message numerus="yes">
            <source>%n highlights copied</source>
            <translation>
                <numerusform>%n subrayado copiado</numerusform>
                <numerusform>%n subrayados copiados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n palabra</numerusform>
                <numerusform>%n palabras</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier texts</source>
            <translation>Textos anteriores</translation>
        </message>
        <message>
            <source>Highlight removed</source>
            <translation>Subrayado eliminado</translation>
        </message>
        <message>
            <source>Select the words first that you want to highlight</source>
            <translation>Seleccione antes las palabras que quiere subrayar</translation>
        </message>
        <message>
            <source>This article has no highlights</source>
            <translation>Este artículo no tiene subrayados</translation>
        </message>
        <message>
            <source>This article has no other text</source>
            <translation>Este artículo no tiene otro texto</translation>
        </message>
        <message>
            <source>Which text shall the article have?</source>
            <translation>¿Qué texto debe tener el artículo?</translation>
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
