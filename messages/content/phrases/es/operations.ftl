### Operations: their days, and what follows from them.

operation-when-ahead =
    <b>¿Cuándo es tu operación?</b>
    { $level ->
        [days] Toca el día. Ese día no te pregunto nada.
        [months] Toca el mes.
       *[years] Toca el año.
    }
operation-when-past =
    <b>¿Cuándo fue tu última operación?</b>
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
operation-kept-ahead = Tu operación: { $day }
operation-kept-past = Tu última operación: { $day }
operation-not-told-ahead = De acuerdo. El día de tu operación queda abierto.
operation-not-told-past = De acuerdo. No guardo ninguna fecha.
