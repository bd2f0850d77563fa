### Die Seite der Angehörigen: die Einladung, was daraus folgt, Einstellungen, /stop, Hilfe.

invite-called = Die anderen sehen dich als { $called }. Das kannst du später ändern.
invite-yes = Einverstanden
invite-no = Nein, danke
invite-declined = In Ordnung. Es wird nichts geteilt, und die Einladung ist zu. Alles Gute für dich.
invite-unknown =
    Dieser Link öffnet hier nichts. Vielleicht fehlt ein Stück davon.
    Bitte um einen neuen. Wenn du Steady für dich nutzen willst: /start
invite-own = Das ist deine eigene Einladung. Leite sie an die Person weiter, mit der du teilen willst.
invite-taken-back = Diese Einladung wurde zurückgezogen, hier ist nichts zu sehen. Steady für dich: /start
invite-used =
    Diese Einladung wurde schon benutzt. Jede gilt nur einmal.
    War sie für dich gedacht, bitte um eine neue.
invite-expired =
    Diese Einladung ist abgelaufen: Sie gilt 48 Stunden.
    Wenn du das noch sehen möchtest, bitte um eine neue.
invite-following = Du folgst dieser Person schon. Was sie mit dir teilt: /summary
invite-too-many = Du folgst hier zehn Menschen. Mehr schaffe ich nicht. Jemandem nicht mehr folgen: /stop

follow-begun =
    Danke. Jetzt siehst du, was { $name } mit dir teilt: /summary
    { $name } sieht deinen Namen und wann du nachsiehst.
follow-called = Die anderen sehen dich als { $called }.
follow-button-name = Ein anderer Name
follow-first-town =
    <b>In welchem Ort bist du?</b>
    Danach richten sich die Uhrzeiten und die Hilfsnummern für dich. Schreib den Ort oder dein Land.
follow-button-skip = Überspringen
follow-town-skipped = In Ordnung. Ich nehme vorerst die Zeitzone der Person, der du folgst. Ändern: /settings
follow-first-time =
    Wann sollen Zusammenfassungen kommen? Wähle eine Uhrzeit oder schreib eine.
    Wöchentliche kommen am { $weekday }. Andere Tage: /settings

follow-settings =
    <b>Wen du begleitest</b>
    Zusammenfassungen: um { $time } Uhr, wöchentliche am { $weekday }
    Dein Name für die anderen: { $called }
follow-settings-own =
    Sprache: { $tongue }
    Zeitzone: { $zone } (jetzt { $here } Uhr)
follow-button-time = Uhrzeit
follow-button-weekday = Tag
follow-button-town = Ort und Zeitzone
follow-button-language = Sprache
follow-time =
    Wann sollen Zusammenfassungen kommen?
    Wähle eine Uhrzeit oder schreib eine, zum Beispiel 18:30.
follow-weekday = An welchem Tag sollen wöchentliche Zusammenfassungen kommen?

follow-quiet =
    Wann soll nichts von selbst kommen? Dringende Hilfe kommt trotzdem.
    Tippe, oder schreib deine eigene Zeit, zum Beispiel 22-7.

follow-stop = <b>Nicht mehr folgen?</b> Es endet sofort. Die anderen erfahren es nur, wenn sie nachsehen.
follow-stop-none = Du folgst hier niemandem. Check-ins anhalten: /pause · Alles löschen: /delete
follow-button-stop = Beenden: { $name }
follow-button-stop-all = Alle beenden
follow-button-keep = Weiter folgen
follow-kept = Gut. Du folgst weiter wie bisher.
follow-stopped = Beendet. Du siehst nichts mehr davon und bekommst keine Nachrichten mehr.
follow-stopped-erase = Deinen Namen und deine Einstellungen habe ich noch. Löschen: /delete

follow-start =
    <b>Du bist für jemanden hier</b>
    Was mit dir geteilt wird: /summary
    Was du noch tun kannst: /help
    Möchtest du auch selbst Check-ins machen?
follow-button-join = Check-ins für mich
follow-text =
    Danke. Was du hier schreibst, kann ich nicht behalten oder weitergeben.
    Was mit dir geteilt wird: /summary · Was ich kann: /help
    Wenn du jemanden zum Reden brauchst: /urgent

help-follow =
    /summary – was andere mit dir teilen
    /stop – jemandem nicht mehr folgen
help-caregiver =
    <b>Was du tun kannst</b>
    /summary – was andere mit dir teilen
    /settings – Uhrzeit, Tag, Ort, Sprache
    /stop – jemandem nicht mehr folgen
    /urgent – Zeichen, die nicht warten können, und Notrufnummern
    /privacy – was gespeichert wird
    /export – alles als Datei
    /delete – alles löschen
    Eigene Check-ins: /start

    { $numbers }

privacy-shared =
    <b>Wenn du etwas teilst oder jemandem folgst</b>
    • Der Name, den du angegeben hast, verschlüsselt
    • Wer wem folgt, was zu sehen ist und wann nachgesehen wird
    Zu sehen ist nur, was gewählt wurde. Endet es, ist nichts mehr zu sehen.

delete-ask-shared = Was du teilst und wem du folgst, endet sofort.
delete-ask-caregiver =
    <b>Alles löschen?</b>
    Dein Name und deine Einstellungen sind dann für immer weg. Du folgst niemandem mehr.
    Diesen Chat kann ich nicht für dich leeren. Du kannst ihn in Telegram löschen. In Backups kann noch eine Weile eine Kopie liegen.
