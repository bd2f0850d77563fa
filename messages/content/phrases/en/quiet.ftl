### Pauses, quiet hours, discreet notifications.

settings-line-pause = Pause: { $state ->
        [none] no
        [day] until { $day }
       *[open] until you send /resume
    }
settings-line-quiet = Quiet hours: { $on ->
        [yes] { $starts } to { $ends }
       *[no] none
    }
settings-line-discreet = Discreet notifications: { $on ->
        [yes] on
       *[no] off
    }
settings-button-pause = Pause
settings-button-quiet = Quiet hours
settings-button-discreet = Discreet

paused =
    { $state ->
        [day] Paused. I'll ask again on { $day }.
       *[open] Paused. I won't ask anything until you send /resume.
    }
    Help stays one tap away: /urgent

    How long shall it be? Tap, or type a number of days or a date.
settings-pause =
    <b>A pause</b>
    { $state ->
        [none] I'll ask nothing, and remind you of nothing.
        [day] You are paused. I'll ask again on { $day }.
       *[open] You are paused until you send /resume.
    }
    How long shall it be? Tap, or type a number of days or a date.
pause-button-days = { $days ->
        [7] A week
        [14] Two weeks
       *[other] { $days } days
    }
pause-button-open = Until I say so
pause-button-resume = Start again now
pause-unknown = I couldn't read that. Try a number of days, such as 5, or a date.
pause-over = Your pause is over. It's good to have you back. If you need more time: /pause
resumed-today = Welcome back. I'll ask again at your usual times.
resumed-on = Welcome back. I'll ask again on { $day }.

settings-quiet =
    <b>Quiet hours</b>
    { $on ->
        [yes] Now: { $starts } to { $ends }.
       *[no] Now: none.
    }
    Reminders wait until they are over. Check-ins still come at the times you chose. So do answers and urgent help.
    Tap, or type your own, such as 22-7.
settings-quiet-none = None
quiet-unknown = I couldn't read that. Try it like this: 22-7

settings-discreet =
    <b>Discreet notifications</b>
    { $on ->
        [yes] Now: on.
       *[no] Now: off.
    }
    When on, you see “Your check-in is ready” or “I have a message for you”. You tap to open it.
    Answers to what you write are always shown, and so is urgent help.
settings-discreet-on = On
settings-discreet-off = Off

discreet-ready = Your check-in is ready.
discreet-message = I have a message for you.
discreet-open = Open
tap-gone = I can't open that any more. To check in: /checkin

checkin-button-later = Later
checkin-later = When shall I ask again?
checkin-wait-15 = 15 minutes
checkin-wait-60 = 1 hour
checkin-wait-evening = This evening
checkin-snoozed = All right, no hurry. I'll ask again at { $time }.
checkin-button-now = Answer now
tap-closing = This check-in closes before that. You can still answer now.
