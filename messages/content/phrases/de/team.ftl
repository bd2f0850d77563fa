### The surgical team's number.

team-offer =
    Soll ich die Nummer deines OP-Teams behalten?
    Nachrichten über dringende Zeichen oder schwere Wochen nennen sie dann. Sie wird verschlüsselt gespeichert.
team-button-type = Nummer schreiben
team-button-no = Nein, danke
team-button-leave = So lassen
team-button-change = Ändern
team-button-remove = Entfernen
team-ask =
    Sende mir die Nummer deines OP-Teams.
    Auch eine zweite für Nacht und Wochenende passt, oder eine Durchwahl.
team-unclear =
    Ich konnte darin keine Telefonnummer lesen.
    Bitte sende nur die Nummer, mit Vorwahl.
team-emergency =
    Das ist der Notruf. Er steht immer unter /urgent.
    Bitte sende die Nummer deines OP-Teams, oder lass es.
team-kept =
    Behalten: { $number }
    Dringende Nachrichten nennen sie. Später ändern: /settings
team-left = In Ordnung. Nichts wurde geändert. Unter /settings kannst du jederzeit eine Nummer angeben.
team-removed = Entfernt. Ich behalte diese Nummer nicht mehr.

settings-line-team = Nummer des OP-Teams: { $number ->
    [none] keine
   *[other] { $number }
    }
settings-button-team = Nummer des Teams
settings-team =
    Nummer deines OP-Teams: { $number }
    Zum Ändern sende mir eine andere.
