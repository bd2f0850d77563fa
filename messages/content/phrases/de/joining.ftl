### Joining: language, consent, where are you now, town, time.

join-language =
    Hallo. Ich bin Steady.
    Welche Sprache ist dir lieber?

join-consent =
    <b>Was ich bin</b>
    Ich frage nach Schmerz und Stimmung, zu einer Zeit, die du wählst. Ich antworte mit einem kurzen Gedanken.
    Ab und zu frage ich etwas mehr. Das kannst du auslassen oder ausschalten.

    • { $operator ->
        [none] Ich bin ein automatisches Programm.
       *[other] Ich bin ein automatisches Programm, betrieben von { $operator }{ $contact }.
    } Kein Mensch überwacht diesen Chat.
    • Ich bin nicht für Notfälle da. Bist du in Gefahr, ruf den örtlichen Notruf an.
    • Was ich sage, ist keine Diagnose. Es ersetzt nicht dein Behandlungsteam.
    • Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Telegram und alle, die mich betreiben, können sie lesen.
    • Check-ins behalte ich { $days } Tage. Das Übrige bleibt, bis du es löschst: /delete
    • Das Übrige: Notizen, Einstellungen, OP-Tage und die Nummer deines Teams, wenn du sie nennst.

    Bist du 18 oder älter, und ist das für dich in Ordnung?

consent-again = Was ich dir vor der Zustimmung sage, hat sich geändert. Ist das weiter für dich in Ordnung?
consent-renewed = Danke. Alles bleibt, wie es ist.

join-yes = Einverstanden
join-no = Nein, danke

join-declined =
    Das ist in Ordnung. Über dich ist nichts gespeichert.
    Wenn du es dir anders überlegst, sende /start. Alles Gute für dich.

join-situation = <b>Wo stehst du gerade?</b>
join-situation-set = Wo du gerade stehst: { $situation }

situation-ahead = Vor der Operation
situation-recovering = Erholung nach der Operation
situation-didnt_help = OP half nicht oder Schmerz kam zurück
situation-thinking = Ich überlege: weitere Meinung oder OP
situation-second_ahead = Vor einer zweiten Operation
situation-second_recovering = Erholung nach der zweiten Operation
situation-long_term = Ich lebe auf Dauer damit

join-town =
    <b>In welchem Ort bist du?</b>
    Schreib den Namen oder teile deinen Standort. Ich speichere Zeitzone und Land, nicht den Ort.
join-share-location = Meinen Standort teilen

places-one = { $place }. Dort ist es { $time } Uhr. Stimmt das?
places-many = Welchen Ort meinst du?
place-yes = Ja, stimmt
place-other = Nein, ein anderer Ort
place-button = { $place } · { $time }
place-again = In Ordnung. Schreib einen anderen Ort oder eine größere Stadt in der Nähe.
place-unknown =
    Diesen Ort habe ich nicht gefunden.
    Versuch es mit einer größeren Stadt in der Nähe oder mit deinem Land.
place-set = { $place }. Dort ist es { $time } Uhr.

join-buttons-please = Bitte tippe auf einen der Knöpfe unten.
join-back = « Zurück
join-change = Ändern
join-time =
    <b>Wann soll ich jeden Tag fragen?</b>
    Tippe auf eine Zeit oder schreib sie, zum Beispiel 18:30.
join-time-set = Täglicher Check-in: { $time } Uhr
join-another-place = « Anderer Ort
join-over = Du bist schon dabei. Ändern kannst du das unter /settings.

joined =
    Danke. Ich frage dich einmal am Tag, um { $time } Uhr.
    Das kannst du unter /settings ändern. Hier ist dein erster Check-in.

joined-silent =
    Danke. Ich frage dich einmal am Tag, um { $time } Uhr, ab morgen.
    Heute ist der Tag deiner Operation, darum frage ich nichts. Alles Gute für dich.
    Zeichen, die nicht warten können: /urgent

welcome-back =
    Schön, dass du wieder da bist. Es ist nichts verloren.
    Ich frage dich einmal am Tag, um { $time } Uhr. Jetzt antworten: /checkin
welcome-back-paused =
    Schön, dass du wieder da bist. Es ist nichts verloren.
    Deine Check-ins machen Pause. Weiter geht es mit /resume
