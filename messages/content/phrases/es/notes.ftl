### Notas.

note-button-add = Añadir una nota
note-write =
    Escribe tu nota. Guardaré el próximo mensaje que envíes.
    Si las palabras suenan a emergencia, respondo primero y no las guardo.
note-write-about =
    Escribe tu nota sobre el { $day }. Guardaré el próximo mensaje que envíes.
    Si las palabras suenan a emergencia, respondo primero y no las guardo.
note-kept = Tu nota está guardada. Para leerla o borrarla: /notes
note-offer = Gracias por escribirme. ¿Guardo esto como nota? Hasta que digas que sí, no se guarda.
note-offer-question =
    Soy un programa automático, y aquí nadie puede responder a eso. Señales urgentes: /urgent
    ¿Lo guardo como nota, para preguntar a tu equipo? Hasta que digas que sí, no se guarda.
note-left = De acuerdo. No se ha guardado.
note-lost =
    Ya no puedo ver ese mensaje, así que no guardé nada.
    Puedes escribirlo otra vez con /note.
note-edited = Cambiaste un texto que guardé como nota. La nota queda como estaba: /notes
note-button-keep = Guardar como nota
note-button-leave = No
note-button-mine = Mis notas
note-button-delete = Borrar esta nota
note-button-delete-yes = Sí, borrarla
note-button-delete-no = No, conservarla
note-delete = ¿Borrar esta nota del { $day }? Lo que está en este chat sigue en Telegram.

notes-title = <b>Tus notas: { $total }</b>
notes-none = No tienes notas. Para escribir una: /note
notes-button-open = Nota { $number }
notes-button-newer = Más nuevas
notes-button-older = Más antiguas

tap-deleted = Nota borrada.
# A second tap on the button that asks for a note
tap-write = Sí, escríbela aquí, por favor.
