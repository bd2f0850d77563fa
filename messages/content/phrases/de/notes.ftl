### Notizen.

note-button-add = Notiz dazu
note-write =
    Schreib deine Notiz. Die nächste Nachricht von dir wird gespeichert.
    Klingen Worte nach einem Notfall, antworte ich zuerst und speichere sie nicht.
note-write-about =
    Schreib deine Notiz zum { $day }. Die nächste Nachricht von dir wird gespeichert.
    Klingen Worte nach einem Notfall, antworte ich zuerst und speichere sie nicht.
note-kept = Deine Notiz ist gespeichert. Lesen oder löschen: /notes
note-offer = Danke, dass du mir schreibst. Soll ich das als Notiz behalten? Bis du Ja sagst, wird es nicht gespeichert.
note-offer-question =
    Ich bin ein automatisches Programm. Hier kann das niemand beantworten. Dringende Zeichen: /urgent
    Soll ich es als Notiz behalten, für dein Behandlungsteam? Bis du Ja sagst, wird es nicht gespeichert.
note-left = In Ordnung. Es wurde nicht gespeichert.
note-lost =
    Diese Nachricht kann ich nicht mehr sehen. Es wurde nichts gespeichert.
    Mit /note kannst du sie noch einmal schreiben.
note-edited = Du hast einen Text geändert, den ich als Notiz behalte. Die Notiz bleibt, wie sie war: /notes
note-button-keep = Als Notiz behalten
note-button-leave = Nein
note-button-mine = Meine Notizen
note-button-delete = Diese Notiz löschen
note-button-delete-yes = Ja, löschen
note-button-delete-no = Nein, behalten
note-delete = Diese Notiz vom { $day } löschen? Was in diesem Chat steht, bleibt in Telegram.

notes-title = <b>Deine Notizen: { $total }</b>
notes-none = Du hast keine Notizen. Eine schreiben: /note
notes-button-open = Notiz { $number }
notes-button-newer = Neuere
notes-button-older = Ältere

tap-deleted = Gelöscht.
# A second tap on the button that asks for a note
tap-write = Ja, bitte schreib sie hier.
