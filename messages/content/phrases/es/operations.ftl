### Operations: their days, and what follows from them.

operation-when-ahead =
    <b>¿Cuándo es tu operación?</b>
    { $level ->
        [days] Toca el día. Ese día no te pregunto nada.
        [months] Toca el mes.
       *[years] Toca el año.
    }
operation-when-past =
    <b>{ $known ->
        [known] ¿Cuándo fue esta operación?
       *[new] ¿Cuándo fue tu última operación?
    }</b>
    { $level ->
        [days] Toca el día.
        [months] Toca el mes.
       *[years] Toca el año.
    }
operation-longer-ago = Hace más tiempo
operation-only-month = Solo el mes: { $month }
operation-no-day-ahead = { $known ->
    [known] Ya no sé qué día será
   *[new] Aún no lo sé
    }
operation-no-day-past = { $known ->
    [known] No guardar esta fecha
   *[new] Prefiero no decirlo
    }
operation-kept = Operación: { $day }
operation-not-told-ahead = De acuerdo. El día de tu operación queda abierto.
operation-not-told-past = De acuerdo. No guardo ninguna fecha.

operation-took-place =
    Me hablaste de una operación el { $day }.
    ¿Se hizo?
operation-button-yes = Sí
operation-button-moved = Se cambió de día
operation-button-cancelled = Se canceló
operation-took =
    Gracias. Tómate ahora todo el tiempo que necesites.
    Te pregunto como antes, y toda respuesta vale. Para parar un tiempo: /pause
    Señales que no pueden esperar: /urgent
operation-cancelled =
    De acuerdo. No preguntaré más por esa operación.
    <b>¿En qué momento estás ahora?</b>
operation-signs =
    <b>Tras una operación, hay señales que no pueden esperar</b>
    Aquí no hace falta responder. Busca ayuda enseguida si algo de esto es nuevo:
operation-signs-end = Toca abajo, o envía /urgent en cualquier momento. Dice qué hacer.

settings-line-operation = Operación: { $day ->
    [none] sin fecha
   *[other] { $day }
    }
settings-button-operation = Operación
settings-operation = { $known ->
    [yes] <b>Tus operaciones</b>
   *[no] No guardo ninguna fecha de operación.
    }
operation-planned = Prevista: { $day }
operation-done = Hecha: { $day }
operation-button-change = Cambiar { $day }
operation-button-took = Se hizo: { $day }
operation-button-ahead = Añadir una operación prevista
operation-button-past = Añadir mi última operación
