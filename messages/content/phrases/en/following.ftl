### A caregiver's side: the invite, what follows, settings, /stop, help.

invite-called = They will see you as { $called }. You can change that later.
invite-yes = I agree
invite-no = No thanks
invite-declined = That's fine. Nothing is shared, and the invite is closed. I wish you well.
invite-unknown =
    This link opens nothing here. Maybe a part of it is missing.
    Ask for a new one. To use Steady for yourself: /start
invite-own = This is your own invite. Forward it to the person that you want to share with.
invite-taken-back = This invite was taken back, so there is nothing to see. To use Steady for yourself: /start
invite-used =
    This invite was used before. Each one works once.
    If it was meant for you, ask for a new one.
invite-expired =
    This invite is over: it lasts for 48 hours.
    If you would still like to see it, ask for a new one.
invite-following = You follow this person already. What they share with you: /summary
invite-too-many = You follow ten people here. That is as many as I can do. To stop following one: /stop

follow-begun =
    Thank you. You can now see what { $name } shares with you: /summary
    { $name } sees your name and when you look.
follow-called = They see you as { $called }.
follow-button-name = Another name
follow-first-town =
    <b>Which town are you in?</b>
    It sets your clock, and the help numbers for you. Type its name, or your country.
follow-button-skip = Skip this
follow-town-skipped = All right. For now I use the time zone of the person you follow. To change it: /settings
follow-first-time =
    When shall summaries come? Pick a time, or type one.
    Weekly ones come on { $weekday }. Other days: /settings

follow-settings =
    <b>As a caregiver</b>
    Summaries: at { $time }, weekly ones on { $weekday }
    The others see you as { $called }
follow-settings-own =
    Language: { $tongue }
    Time zone: { $zone } (now { $here })
follow-button-time = Time
follow-button-weekday = Day
follow-button-town = Town and time zone
follow-button-language = Language
follow-time =
    When shall summaries come?
    Pick a time, or type one, such as 18:30 or 6:30 pm.
follow-weekday = On which day shall weekly summaries come?

follow-quiet =
    When shall nothing come by itself? Urgent help still does.
    Tap, or type your own, such as 22-7.

follow-stop = <b>Stop following?</b> It ends at once. They are not told, unless they look.
follow-stop-none = You follow nobody here. To pause your check-ins: /pause · To erase everything: /delete
follow-button-stop = Stop: { $name }
follow-button-stop-all = Stop all of them
follow-button-keep = Keep following
follow-kept = All right. You go on following as before.
follow-stopped = Stopped. You see nothing more of it, and get no more messages.
follow-stopped-erase = I still keep your name and settings. To erase them: /delete

follow-start =
    <b>You are here for someone</b>
    What they share with you: /summary
    What else you can do: /help
    Would you like check-ins of your own?
follow-button-join = Check-ins for myself
follow-text =
    Thank you. I can't keep or pass on what you write here.
    What they share with you: /summary · What I can do: /help
    If you need someone to talk to: /urgent

help-follow =
    /summary – what others share with you
    /stop – stop following someone
help-caregiver =
    <b>What you can do</b>
    /summary – what others share with you
    /settings – time, day, town, language
    /stop – stop following someone
    /urgent – signs that can't wait, and numbers to call
    /privacy – what is kept
    /export – all of it as a file
    /delete – erase everything
    Check-ins of your own: /start

    { $numbers }

privacy-shared =
    <b>When you share or follow</b>
    • The name you gave, encrypted
    • Who follows whom, what is shown, and when they look
    A caregiver sees only what was chosen, and nothing more once it ends.

delete-ask-shared = What you share, or follow, ends at once.
delete-ask-caregiver =
    <b>Erase everything?</b>
    Your name and settings will be gone for good. You will follow nobody any more.
    I can't clear this chat for you. You can delete it in Telegram. Backups may hold a copy for a while.
