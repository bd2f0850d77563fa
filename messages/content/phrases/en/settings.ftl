### Settings, pausing, erasing, help.

settings = <b>Your settings</b>
settings-line-time = Daily check-in: { $time }{ $paused ->
        [yes] {" "}(paused)
       *[no] {""}
    }
settings-line-language = Language: { $tongue }
settings-line-town = Time zone: { $zone } (now { $here })
settings-button-back = « Back
settings-button-time = Time
settings-button-language = Language
settings-button-town = Town and time zone
settings-language = Which language shall we use?
settings-time =
    When shall I ask each day?
    Pick a time, or type one, such as 18:30 or 6:30 pm.
settings-town =
    Which town are you in now?
    Type its name, or your country.
settings-saved = Saved. From now on I ask once a day at { $time }.
settings-saved-paused = Saved. Your check-ins stay paused until you send /resume.
time-unknown = I couldn't read that as a time. Try 18:30 or 6:30 pm.

language-name = English

resumed = Welcome back. I'll ask again at { $time }.
not-joined = We haven't met yet. To begin, send /start. Do you have an invite? Open its link once more.

help =
    <b>What you can do</b>
    /checkin – check in now
    /note – write a note
    /notes – read or delete your notes
    /settings – times, days, language, town
    /share – choose who sees how you are
    /pause and /resume – stop the check-ins, start again
    /urgent – signs that can't wait, and numbers to call
    /privacy – what is kept
    /export – all of it as a file
    /delete – erase everything

    { $numbers }
privacy =
    <b>What I keep</b>
    • The number of this chat, so that I can write to you
    • Your answers, with their times
    • Your notes, encrypted
    • The thoughts I sent you, and whether they helped
    • Your language, country, time zone, and where you are in your treatment
    • The days of your operations, if you tell me
    • Your surgical team's number, if you give it to me, encrypted
    • That you agreed, and when
    If your words sound like an emergency, I note when, and what kind. I don't keep the words.

    I do not keep your town or your location.
    Telegram and whoever runs me can read this chat. Bot chats are not end-to-end encrypted.
    If a message makes me fail, it is kept for up to 30 days, encrypted.
    Check-ins, thoughts and noted emergencies go after { $days } days. The rest stays until you erase it: /delete
    All of it as a file: /export
privacy-operator = Run by { $operator }{ $contact }.

delete-ask =
    <b>Erase everything?</b>
    All your answers, notes and settings will be gone for good.
    I can't clear this chat for you. You can delete it in Telegram. Backups may hold a copy for a while.
delete-yes = Yes, erase everything
delete-no = No, keep it
delete-done =
    Everything I kept about you is erased.
    If you ever want to start again: /start. I wish you well.
delete-kept = Nothing was erased.
delete-nothing = Nothing about you is stored here.

export-caption = This is what I keep about you. Programs can read the file. What is in it: docs/export.md in Steady's pages.
export-failed = I couldn't send the file. Please try again in a while: /export

text-not-kept =
    Thank you. This was not stored.
    To write a note: /note · To check in: /checkin · What I can do: /help
    If you need someone to talk to: /urgent
unknown-command = I don't know that one. Here is what I can do: /help
button-unknown = That button is out of date. Nothing was changed.
