### Telegram's command menu and the bot's own description.

menu-checkin = Check-in jetzt machen
menu-note = Eine Notiz schreiben
menu-notes = Notizen lesen oder löschen
menu-settings = Uhrzeit, Sprache, Ort
menu-pause = Check-ins pausieren
menu-resume = Check-ins wieder starten
menu-share = Mit jemandem teilen
menu-summary = Wie es der Person geht
menu-stop = Jemandem nicht mehr folgen
menu-urgent = Zeichen, die nicht warten können, und Notrufnummern
menu-help = Was ich kann
menu-privacy = Was gespeichert wird
menu-export = Alles als Datei
menu-delete = Alles löschen
description =
    Steady fragt vor und nach einer Wirbelsäulen-OP nach Schmerz und Stimmung. Du wählst die Uhrzeit.
    Es ist ein automatisches Programm. Kein Mensch überwacht den Chat. Es ist nicht für Notfälle da.
short-description = Ein ruhiger täglicher Check-in vor und nach einer Operation an der Wirbelsäule.

# In a group or a channel, once.
group-leaving = Ich schreibe nur in privaten Chats, darum gehe ich wieder. Von hier wird nichts gespeichert.
