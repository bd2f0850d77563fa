### Tras registros sin respuesta. El silencio no se muestra ni como bueno ni como peor.

missed-note =
    Hoy no hacen falta números. Hay días en que son demasiado.
    Puedes dejar sin responder la pregunta de abajo. Si unas palabras te cuestan menos: /note
    La ayuda está siempre a un toque: /urgent
missed-fewer =
    Las últimas { $count } preguntas quedaron sin respuesta. No me debes respuestas.
    ¿Te pregunto con menos frecuencia? Puedes cambiarlo cuando quieras.
settled =
    Llevas aquí doce semanas. Quizá ya no necesites una pregunta cada día.
    ¿Te pregunto con menos frecuencia? Puedes cambiarlo cuando quieras.
missed-button-three = Tres veces por semana
missed-button-one = Una vez por semana
missed-button-keep = Dejarlo así
missed-chosen-three = De acuerdo. Te preguntaré los lunes, miércoles y viernes.
missed-chosen-one = De acuerdo. Te preguntaré una vez por semana, este día de la semana.
missed-chosen-keep = De acuerdo. Seguiré preguntando como hasta ahora.
missed-still-paused = Tus registros siguen en pausa hasta que envíes /resume.
missed-pause =
    Las últimas { $count } preguntas quedaron sin respuesta. Por eso dejo de preguntar por ahora. No me debes respuestas.
    Es una pausa, no un adiós. Para empezar de nuevo, envía /resume.
    Aún puedes escribir una /note o hacer un /checkin. La ayuda está siempre a un toque: /urgent
missed-after-crisis = ¿Hay alguien con quien te gustaría estar hoy?
