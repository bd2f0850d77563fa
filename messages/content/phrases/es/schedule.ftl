### Cuándo preguntar: las horas, los días y cuándo empieza el día.

settings-line-now = También, cómo estás ahora: { $times }
settings-line-days = Días: { $when }
settings-line-starts = Tu día empieza a las { $time }
settings-button-days = Días
settings-button-starts = Inicio del día
settings-chosen = ✓ { $label }

settings-times =
    <b>Tus horas</b>
    Toca una para cambiarla. La diaria pregunta por las últimas 24 horas.
    Las demás preguntan cómo estás ahora.
settings-time-named = { $time } · { $kind ->
        [daily] diaria
       *[now] ahora mismo
    }
settings-time-one =
    <b>{ $time }</b> · { $kind ->
        [daily] pregunta por las últimas 24 horas
       *[now] pregunta cómo estás ahora
    }
    Elige otra hora o escríbela.
settings-time-add =
    ¿A qué otra hora te pregunto cómo estás?
    Elige una hora o escríbela.
settings-time-button-add = Añadir una hora
settings-time-button-daily = Que sea la diaria
settings-time-button-remove = Quitar esta hora
settings-saved-plan = Guardado. A partir de ahora:
welcome-back-plan =
    Hola de nuevo. No se ha perdido nada.
    Para hacer un registro ahora: /checkin

settings-days =
    <b>¿Qué días te pregunto?</b>
    Ahora: { $when }. Toca para cambiarlo.
settings-days-every = todos los días
settings-days-words = { $days ->
        [weekdays] { $names }
        [7] una vez por semana
       *[other] cada { $days } días
    }

settings-starts =
    <b>¿Cuándo empieza tu día?</b>
    Ahora: a las { $time }. Si pasas la noche en vela, elige una hora más tarde.
    Lo que respondas tras la medianoche contará para la noche anterior.

tap-twice = A esa hora ya te pregunto.
tap-full = Tres veces al día es lo máximo.
tap-one-stays = La hora diaria se queda. Primero elige otra como diaria.
tap-one-day-stays = Un día se queda. Para hacer una pausa: /pause
