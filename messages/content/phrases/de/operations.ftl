### Operations: their days, and what follows from them.

operation-when-ahead =
    <b>Wann ist deine Operation?</b>
    { $level ->
        [days] Tippe auf den Tag. An dem Tag frage ich nichts.
        [months] Tippe auf den Monat.
       *[years] Tippe auf das Jahr.
    }
operation-when-past =
    <b>{ $known ->
        [known] Wann war diese Operation?
       *[new] Wann war deine letzte Operation?
    }</b>
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
operation-kept = Operation: { $day }
operation-not-told-ahead = In Ordnung. Der Tag deiner Operation bleibt offen.
operation-not-told-past = In Ordnung. Ich behalte kein Datum.

operation-took-place =
    Du hast mir von einer Operation erzählt: { $day }.
    Hat sie stattgefunden?
operation-button-yes = Ja
operation-button-moved = Sie wurde verschoben
operation-button-cancelled = Sie wurde abgesagt
operation-took =
    Danke. Nimm dir jetzt alle Zeit, die du brauchst.
    Ich frage wie bisher, und jede Antwort ist in Ordnung. Eine Weile aufhören: /pause
    Zeichen, die nicht warten können: /urgent
operation-cancelled =
    In Ordnung. Nach dieser Operation frage ich nicht mehr.
    <b>Wo stehst du gerade?</b>
operation-signs =
    <b>Nach einer Operation gibt es Zeichen, die nicht warten können</b>
    Hier ist keine Antwort nötig. Hol dir gleich Hilfe, wenn etwas davon neu ist:
operation-signs-end = Tippe unten oder sende jederzeit /urgent. Dort steht, was zu tun ist.

settings-line-operation = Operation: { $day ->
    [none] kein Datum
   *[other] { $day }
    }
settings-button-operation = Operation
settings-operation = { $known ->
    [yes] <b>Deine Operationen</b>
   *[no] Ich behalte kein Datum einer Operation.
    }
operation-planned = Geplant: { $day }
operation-done = Gewesen: { $day }
operation-button-change = { $day } ändern
operation-button-took = Hat stattgefunden: { $day }
operation-button-ahead = Geplante Operation angeben
operation-button-past = Letzte Operation angeben
