### Wann gefragt wird: Uhrzeiten, Tage, Beginn des Tages.

settings-line-now = Dazu, wie es gerade ist: { $times }
settings-line-days = Tage: { $when }
settings-line-starts = Dein Tag beginnt um { $time } Uhr
settings-button-days = Tage
settings-button-starts = Tagesbeginn
settings-chosen = ✓ { $label }

settings-times =
    <b>Deine Uhrzeiten</b>
    Tippe auf eine, um sie zu ändern. Die tägliche fragt nach den letzten 24 Stunden.
    Die anderen fragen, wie es gerade ist.
settings-time-named = { $time } · { $kind ->
        [daily] täglich
       *[now] gerade jetzt
    }
settings-time-one =
    <b>{ $time } Uhr</b> · { $kind ->
        [daily] fragt nach den letzten 24 Stunden
       *[now] fragt, wie es gerade ist
    }
    Wähle eine andere Uhrzeit oder schreib eine.
settings-time-add =
    Wann soll ich noch fragen, wie es gerade ist?
    Wähle eine Uhrzeit oder schreib eine.
settings-time-button-add = Weitere Uhrzeit
settings-time-button-daily = Zur täglichen machen
settings-time-button-remove = Uhrzeit entfernen
settings-saved-plan = Gespeichert. Ab jetzt:
welcome-back-plan =
    Schön, dass du wieder da bist. Nichts ist verloren.
    Check-in jetzt machen: /checkin

settings-days =
    <b>An welchen Tagen soll ich fragen?</b>
    Jetzt: { $when }. Tippe, um es zu ändern.
settings-days-every = jeden Tag
settings-days-words = { $days ->
        [weekdays] { $names }
        [7] einmal pro Woche
       *[other] alle { $days } Tage
    }

settings-starts =
    <b>Wann beginnt dein Tag?</b>
    Jetzt: { $time } Uhr. Bist du nachts wach, wähle eine spätere Stunde.
    Antworten nach Mitternacht zählen dann zum Abend davor.

tap-twice = Um diese Zeit frage ich schon.
tap-full = Mehr als dreimal am Tag frage ich nicht.
tap-one-stays = Die tägliche Uhrzeit bleibt. Mach zuerst eine andere zur täglichen.
tap-one-day-stays = Ein Tag bleibt. Für eine Pause: /pause
