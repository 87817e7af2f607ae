# Pictures of a case: the chronology, and who did what to whom.

case-menu-chronology = Cronología
case-menu-graph = Quién hizo qué
chronology-title = Cronología
chronology-lead = La cooperación, los incidentes y lo que se hizo al respecto, por orden de tiempo y a escala. La cercanía en el tiempo no demuestra nada por sí sola; un vacío puede significar que nadie preguntó.
chronology-none = Todavía no se ha registrado nada con fecha.
chronology-picture = Línea de tiempo, a escala; la lista de al lado dice lo mismo en palabras
chronology-legend = Los rombos son cooperación, los círculos incidentes y los cuadrados pequeños lo que siguió; las figuras huecas no tienen un día seguro. Los números son los de la lista; las palabras a su lado dicen la distancia a la cooperación más cercana.
chronology-cooperation = Cooperación
chronology-incident = Incidente
chronology-action = Actuación de la oficina
chronology-reply = Respuesta
chronology-step = Actuación en un procedimiento
chronology-outcome = Última situación conocida
chronology-undated = Sin fecha
chronology-gap = { $days ->
    [one] No hay nada registrado durante { $days } día.
   *[other] No hay nada registrado durante { $days } días.
}
graph-title = Quién hizo qué a quién
graph-lead = Los presuntos autores, los incidentes, las personas afectadas y la cooperación. La tabla que está debajo de la imagen dice lo mismo.
graph-show = Qué se muestra
graph-acts = Actos
graph-ties = Relaciones
graph-cooperation = Cooperación
graph-is-shown = visible
graph-is-hidden = oculto
graph-picture = Imagen de quién hizo qué a quién; la tabla de abajo dice lo mismo
graph-legend = Las líneas continuas son actos; las discontinuas, relaciones; las de puntos, cooperación. Todo esto es una alegación mientras no se haya evaluado.
graph-table = Lo mismo en una tabla
graph-nothing = No hay nada registrado de lo que se eligió.
graph-what = Qué hizo, o qué es
graph-of = En el marco de
graph-unknown = no se sabe
graph-cooperated = cooperó
