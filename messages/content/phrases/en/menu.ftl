### Telegram's command menu and the bot's own description.

menu-checkin = Check in now
menu-note = Write a note
menu-notes = Read or delete your notes
menu-settings = Time, language, town
menu-pause = Pause the check-ins
menu-resume = Start the check-ins again
menu-share = Show somebody how you are
menu-summary = How they are doing
menu-stop = Stop getting summaries
menu-urgent = Signs that can't wait, and numbers to call
menu-help = What I can do
menu-privacy = What is kept
menu-export = All of it as a file
menu-delete = Erase everything
description =
    Steady asks about pain and mood before and after spine surgery. You choose the time.
    It is an automated program. No person watches the chat. It is not for emergencies.
short-description = A calm daily check-in before and after spine surgery.

# In a group or a channel, once.
group-leaving = I only talk in private chats, so I'm leaving. Nothing from here is kept.
