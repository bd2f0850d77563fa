### Settings, pausing, erasing, help.

settings = <b>Deine Einstellungen</b>
settings-line-time = Täglicher Check-in: { $time } Uhr{ $paused ->
        [yes] {" "}(pausiert)
       *[no] {""}
    }
settings-line-language = Sprache: { $tongue }
settings-line-town = Zeitzone: { $zone } (jetzt { $here } Uhr)
settings-button-back = « Zurück
settings-button-time = Uhrzeit
settings-button-language = Sprache
settings-button-town = Ort und Zeitzone
settings-language = Welche Sprache ist dir lieber?
settings-time =
    Wann soll ich dich jeden Tag fragen?
    Wähle eine Uhrzeit oder schreib eine, zum Beispiel 18:30.
settings-town =
    In welchem Ort bist du jetzt?
    Schreib den Namen oder dein Land.
settings-saved = Gespeichert. Ab jetzt frage ich einmal am Tag um { $time } Uhr.
settings-saved-paused = Gespeichert. Deine Check-ins machen Pause, bis du /resume sendest.
time-unknown = Das konnte ich nicht als Uhrzeit lesen. Versuch es zum Beispiel mit 18:30.

language-name = Deutsch

resumed = Schön, dass du wieder da bist. Ich frage dich wieder um { $time } Uhr.
not-joined = Wir kennen uns noch nicht. Sende /start, dann geht es los. Hast du eine Einladung? Öffne ihren Link noch einmal.

help =
    <b>Was du tun kannst</b>
    /checkin – Check-in jetzt machen
    /note – eine Notiz schreiben
    /notes – Notizen lesen oder löschen
    /settings – Uhrzeiten, Tage, Sprache, Ort
    /share – wählen, wer sieht, wie es dir geht
    /pause und /resume – Check-ins anhalten und wieder starten
    /urgent – Zeichen, die nicht warten können, und Notrufnummern
    /privacy – was gespeichert wird
    /export – alles als Datei
    /delete – alles löschen

    { $numbers }
privacy =
    <b>Was ich speichere</b>
    • Die Nummer dieses Chats, damit ich dir schreiben kann
    • Deine Antworten, mit Uhrzeit
    • Deine Notizen, verschlüsselt
    • Die Gedanken, die ich dir gesendet habe, und ob sie geholfen haben
    • Sprache, Land, Zeitzone und wo du in deiner Behandlung stehst
    • Die Tage deiner Operationen, wenn du sie mir nennst
    • Die Nummer deines OP-Teams, wenn du sie mir gibst, verschlüsselt
    • Dass du zugestimmt hast, und wann
    Klingen deine Worte nach einem Notfall, notiere ich Zeitpunkt und Art. Die Worte speichere ich nicht.

    Deinen Ort und deinen Standort speichere ich nicht.
    Telegram und alle, die mich betreiben, können diesen Chat lesen. Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt.
    Lässt mich eine Nachricht scheitern, bleibt sie bis zu 30 Tage verschlüsselt erhalten.
    Check-ins, Gedanken und notierte Notfälle gehen nach { $days } Tagen. Der Rest bleibt, bis du ihn löschst: /delete
    Alles als Datei: /export
privacy-operator = Betrieben von { $operator }{ $contact }.

delete-ask =
    <b>Alles löschen?</b>
    Alle deine Antworten, Notizen und Einstellungen sind dann für immer weg.
    Diesen Chat kann ich nicht für dich leeren. Du kannst ihn in Telegram löschen. In Backups kann noch eine Weile eine Kopie liegen.
delete-yes = Ja, alles löschen
delete-no = Nein, behalten
delete-done =
    Alles, was ich über dich gespeichert hatte, ist gelöscht.
    Wenn du neu anfangen willst: /start. Alles Gute für dich.
delete-kept = Es wurde nichts gelöscht.
delete-nothing = Über dich ist hier nichts gespeichert.

export-caption = Das speichere ich über dich. Programme können die Datei lesen. Was darin steht: docs/export.md auf Steadys Seiten.
export-failed = Ich konnte die Datei nicht senden. Versuch es bitte später noch einmal: /export

text-not-kept =
    Danke. Das hier wurde nicht gespeichert.
    Notiz schreiben: /note · Zum Check-in: /checkin · Was ich kann: /help
    Wenn du jemanden zum Reden brauchst: /urgent
unknown-command = Das kenne ich nicht. Hier steht, was ich kann: /help
button-unknown = Dieser Knopf gilt nicht mehr. Es hat sich nichts geändert.
