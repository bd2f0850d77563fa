### Pausas, horas de silencio, avisos discretos.

settings-line-pause = Pausa: { $state ->
        [none] no
        [day] hasta el { $day }
       *[open] hasta que envíes /resume
    }
settings-line-quiet = Horas de silencio: { $on ->
        [yes] de { $starts } a { $ends }
       *[no] ninguna
    }
settings-line-discreet = Avisos discretos: { $on ->
        [yes] sí
       *[no] no
    }
settings-button-pause = Pausa
settings-button-quiet = Silencio
settings-button-discreet = Avisos discretos

paused =
    { $state ->
        [day] En pausa. Volveré a preguntarte el { $day }.
       *[open] En pausa. No te preguntaré nada hasta que envíes /resume.
    }
    La ayuda sigue a un toque: /urgent

    ¿Cuánto tiempo? Toca, o escribe un número de días o una fecha.
settings-pause =
    <b>Una pausa</b>
    { $state ->
        [none] No te preguntaré ni te recordaré nada.
        [day] Estás en pausa. Volveré a preguntarte el { $day }.
       *[open] Estás en pausa hasta que envíes /resume.
    }
    ¿Cuánto tiempo? Toca, o escribe un número de días o una fecha.
pause-button-days = { $days ->
        [7] Una semana
        [14] Dos semanas
       *[other] { $days } días
    }
pause-button-open = Hasta que yo lo diga
pause-button-resume = Terminar la pausa
pause-unknown = No lo entendí. Prueba con un número de días, como 5, o una fecha.
pause-over = Tu pausa terminó. Qué bueno tenerte de nuevo. Si necesitas más tiempo: /pause
resumed-today = Qué bueno tenerte de nuevo. Vuelvo a preguntarte a tus horas de siempre.
resumed-on = Qué bueno tenerte de nuevo. Volveré a preguntarte el { $day }.

settings-quiet =
    <b>Horas de silencio</b>
    { $on ->
        [yes] Ahora: de { $starts } a { $ends }.
       *[no] Ahora: ninguna.
    }
    Los recordatorios esperan a que pasen. Los registros llegan a tus horas. Las respuestas y la ayuda urgente, siempre.
    Toca, o escribe las tuyas, por ejemplo 22-7.
settings-quiet-none = Ninguna
quiet-unknown = No lo entendí. Prueba así: 22-7

settings-discreet =
    <b>Avisos discretos</b>
    { $on ->
        [yes] Ahora: sí.
       *[no] Ahora: no.
    }
    Con ellos, solo verás «Tu registro está listo» o «Tengo un mensaje para ti». Lo abres con un toque.
    Las respuestas a lo que escribes se ven siempre. La ayuda urgente también.
settings-discreet-on = Sí
settings-discreet-off = No

discreet-ready = Tu registro está listo.
discreet-message = Tengo un mensaje para ti.
discreet-open = Abrir
tap-gone = Eso ya no puedo abrirlo. Para hacer un registro: /checkin

checkin-button-later = Más tarde
checkin-later = ¿Cuándo te pregunto de nuevo?
checkin-wait-15 = 15 minutos
checkin-wait-60 = 1 hora
checkin-wait-evening = Esta noche
checkin-snoozed = De acuerdo, sin prisa. Te preguntaré de nuevo a las { $time }.
checkin-button-now = Responder ahora
tap-closing = Este registro se cierra antes. Aún puedes responder ahora.
