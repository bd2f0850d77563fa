### Pausen, Ruhezeiten, unauffällige Mitteilungen.

settings-line-pause = Pause: { $state ->
        [none] keine
        [day] bis { $day }
       *[open] bis du /resume sendest
    }
settings-line-quiet = Ruhezeit: { $on ->
        [yes] { $starts } bis { $ends } Uhr
       *[no] keine
    }
settings-line-discreet = Unauffällige Mitteilungen: { $on ->
        [yes] an
       *[no] aus
    }
settings-button-pause = Pause
settings-button-quiet = Ruhezeit
settings-button-discreet = Unauffällig

paused =
    { $state ->
        [day] Pause. Ich frage dich wieder am { $day }.
       *[open] Pause. Ich frage dich nichts, bis du /resume sendest.
    }
    Hilfe findest du jederzeit hier: /urgent

    Wie lange soll sie dauern? Tippe, oder schreib eine Zahl von Tagen oder ein Datum.
settings-pause =
    <b>Eine Pause</b>
    { $state ->
        [none] Ich frage dann nichts und erinnere an nichts.
        [day] Du hast Pause. Ich frage wieder am { $day }.
       *[open] Du hast Pause, bis du /resume sendest.
    }
    Wie lange soll sie dauern? Tippe, oder schreib eine Zahl von Tagen oder ein Datum.
pause-button-days = { $days ->
        [7] Eine Woche
        [14] Zwei Wochen
       *[other] { $days } Tage
    }
pause-button-open = Bis ich es sage
pause-button-resume = Jetzt wieder starten
pause-unknown = Das konnte ich nicht lesen. Versuch es mit einer Zahl wie 5 oder einem Datum.
pause-over = Deine Pause ist vorbei. Schön, dass du wieder da bist. Wenn du noch Zeit brauchst: /pause
resumed-today = Schön, dass du wieder da bist. Ich frage dich wieder zu deinen Zeiten.
resumed-on = Schön, dass du wieder da bist. Ich frage dich wieder am { $day }.

settings-quiet =
    <b>Ruhezeit</b>
    { $on ->
        [yes] Jetzt: { $starts } bis { $ends } Uhr.
       *[no] Jetzt: keine.
    }
    Erinnerungen warten bis danach. Check-ins kommen weiter zu deinen Uhrzeiten. Antworten und dringende Hilfe auch.
    Tippe, oder schreib deine eigene, zum Beispiel 22-7.
settings-quiet-none = Keine
quiet-unknown = Das konnte ich nicht lesen. Versuch es so: 22-7

settings-discreet =
    <b>Unauffällige Mitteilungen</b>
    { $on ->
        [yes] Jetzt: an.
       *[no] Jetzt: aus.
    }
    Du siehst dann nur „Dein Check-in ist bereit“ oder „Ich habe eine Nachricht für dich“. Du öffnest es mit einem Tipp.
    Antworten auf das, was du schreibst, siehst du immer. Dringende Hilfe auch.
settings-discreet-on = An
settings-discreet-off = Aus

discreet-ready = Dein Check-in ist bereit.
discreet-message = Ich habe eine Nachricht für dich.
discreet-open = Öffnen
tap-gone = Das kann ich nicht mehr öffnen. Zum Check-in: /checkin

checkin-button-later = Später
checkin-later = Wann soll ich wieder fragen?
checkin-wait-15 = 15 Minuten
checkin-wait-60 = 1 Stunde
checkin-wait-evening = Heute Abend
checkin-snoozed = Gut, keine Eile. Ich frage dich wieder um { $time } Uhr.
checkin-button-now = Jetzt antworten
tap-closing = Der Check-in schließt vorher. Du kannst noch jetzt antworten.
