### Operations: their days, and what follows from them.

operation-when-ahead =
    <b>Wann ist deine Operation?</b>
    { $level ->
        [days] Tippe auf den Tag. An dem Tag frage ich nichts.
        [months] Tippe auf den Monat.
       *[years] Tippe auf das Jahr.
    }
operation-when-past =
    <b>Wann war deine letzte Operation?</b>
    { $level ->
        [days] Tippe auf den Tag.
        [months] Tippe auf den Monat.
       *[years] Tippe auf das Jahr.
    }
operation-longer-ago = Länger her
operation-only-month = Nur der Monat: { $month }
operation-no-day-ahead = { $known ->
    [known] Der Tag steht nicht mehr fest
   *[new] Weiß ich noch nicht
    }
operation-no-day-past = { $known ->
    [known] Dieses Datum nicht behalten
   *[new] Möchte ich nicht sagen
    }
operation-kept-ahead = Deine Operation: { $day }
operation-kept-past = Deine letzte Operation: { $day }
operation-not-told-ahead = In Ordnung. Der Tag deiner Operation bleibt offen.
operation-not-told-past = In Ordnung. Ich behalte kein Datum.
