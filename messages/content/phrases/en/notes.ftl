### Notes.

note-button-add = Add a note
note-write =
    Write your note. The next message that you send is kept.
    Words that sound like an emergency are answered first, and not kept.
note-write-about =
    Write your note about { $day }. The next message that you send is kept.
    Words that sound like an emergency are answered first, and not kept.
note-kept = Your note is kept. To read or delete it: /notes
note-offer = Thank you for writing. Shall I keep this as a note? Until you say yes, it is not stored.
note-offer-question =
    I'm an automated program, and nobody here can answer that. For urgent signs: /urgent
    Shall I keep it as a note, to ask your team? Until you say yes, it is not stored.
note-left = All right. It was not kept.
note-lost =
    I can't see that message any more, so nothing was kept.
    You can write it again with /note.
note-edited = You changed a text that is kept as a note. The note stays as it was: /notes
note-button-keep = Keep as a note
note-button-leave = No
note-button-mine = My notes
note-button-delete = Delete this note
note-button-delete-yes = Yes, delete it
note-button-delete-no = No, keep it
note-delete = Delete this note of { $day }? What stands in this chat stays in Telegram.

notes-title = <b>Your notes: { $total }</b>
notes-none = You have no notes. To write one: /note
notes-button-open = Note { $number }
notes-button-newer = Newer
notes-button-older = Older

tap-deleted = Deleted.
# A second tap on the button that asks for a note
tap-write = Yes, please write it here.
