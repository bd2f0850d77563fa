### Der Wochenrückblick, und wie er und die vier Fragen angeboten, verschoben und eingestellt werden.

look-begin-week =
    { $first ->
        [yes] Wir kennen uns jetzt eine Weile. Einmal pro Woche möchte ich mit dir zurückblicken.
       *[no] Zeit für deinen Wochenrückblick, wenn du magst.
    }
    Ein paar kurze Fragen, etwa eine Minute.
look-begin-four =
    { $first ->
        [yes] Alle zwei Wochen möchte ich nach Stimmung und Sorgen fragen: vier kurze Fragen.
       *[no] Vier kurze Fragen zu den letzten zwei Wochen, wenn du magst.
    }
    Es dauert weniger als eine Minute.
look-first = Du kannst sie auslassen, verschieben oder ausschalten: /settings
look-button-begin = Los
look-button-leave = Diesmal nicht
look-button-tomorrow = Morgen
look-button-days = Anderer Tag
look-button-skip = Diese auslassen
look-button-late = Trotzdem antworten

look-progress = { $number } von { $of }
look-still-open = Das ist noch offen, falls du weitermachen magst. Deine Antworten sind gespeichert.
look-ask-leg = In den letzten 7 Tagen, im Durchschnitt: Wie stark war dein <b>Bein- oder Armschmerz</b>?
look-ask-back = In den letzten 7 Tagen, im Durchschnitt: Wie stark war dein <b>Rücken- oder Nackenschmerz</b>?
look-ask-enjoy = In den letzten 7 Tagen: Wie sehr hat Schmerz deine <b>Lebensfreude</b> gestört?
look-ask-activity = In den letzten 7 Tagen: Wie sehr hat Schmerz deinen <b>Alltag</b> gestört?
look-ask-sleep = In den letzten 7 Tagen: Wie war dein <b>Schlaf</b>?
look-ask-change = Wie geht es dir <b>insgesamt</b>, verglichen mit vor deiner letzten Operation?
look-ends-enjoy = 0 = gar nicht · 10 = völlig
look-ends-sleep = 0 = sehr schlecht · 10 = sehr gut
look-change-1 = Viel besser
look-change-2 = Besser
look-change-3 = Etwas besser
look-change-4 = Etwa gleich
look-change-5 = Etwas schlechter
look-change-6 = Schlechter
look-change-7 = Viel schlechter

look-done-week = Danke für deinen Rückblick. Ich habe deine Antworten behalten.
look-done-four = Danke, dass du es mir sagst. Ich habe deine Antworten behalten.
look-done-late = Danke. Ich habe es als späte Antwort behalten.
look-done-nothing = In Ordnung. Diesmal gibt es nichts zu behalten.
look-closed-week = Dieser Rückblick ist geschlossen. Was du geantwortet hast, bleibt. Das macht nichts.
look-closed-four = Diese Fragen sind geschlossen. Was du geantwortet hast, bleibt. Das macht nichts.
look-left = In Ordnung. Das nächste Mal ist etwa am { $day }.
look-days = Nach dem Check-in von welchem Tag soll ich fragen?
look-moved = In Ordnung. Ich frage { $when ->
        [tomorrow] morgen
       *[day] am { $day }
    }, nach deinem Check-in.

settings-line-week = Wochenrückblick: { $on ->
        [yes] { $weekday }
       *[no] aus
    }
settings-line-four = Vier Fragen, alle zwei Wochen: { $on ->
        [yes] { $weekday }
       *[no] aus
    }
settings-button-week = Rückblick
settings-button-four = Vier Fragen
settings-week =
    <b>Wochenrückblick</b>: { $on ->
        [yes] { $weekday }
       *[no] aus
    }
    Ein paar Fragen zu deiner Woche. Sie kommen nach einem Check-in, wenn du eine Woche hier bist.
settings-four =
    <b>Vier Fragen</b> zu Stimmung und Sorgen, alle zwei Wochen: { $on ->
        [yes] { $weekday }
       *[no] aus
    }
    Sie kommen nach einem Check-in. Wenn deine Stimmung sinkt, auch einmal früher.
settings-rounds-off = Aus
