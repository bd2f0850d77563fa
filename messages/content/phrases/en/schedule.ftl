### When to ask: the times, the days, and when the day begins.

settings-line-now = Also, how it is right now: { $times }
settings-line-days = Days: { $when }
settings-line-starts = Your day begins at { $time }
settings-button-days = Days
settings-button-starts = Start of the day
settings-chosen = ✓ { $label }

settings-times =
    <b>Your times</b>
    Tap one to change it. The daily one asks about the last 24 hours.
    The others ask how it is right now.
settings-time-named = { $time } · { $kind ->
        [daily] daily
       *[now] right now
    }
settings-time-one =
    <b>{ $time }</b> · { $kind ->
        [daily] asks about the last 24 hours
       *[now] asks how it is right now
    }
    Pick another time, or type one.
settings-time-add =
    When shall I also ask how it is right now?
    Pick a time, or type one.
settings-time-button-add = Add a time
settings-time-button-daily = Make it the daily one
settings-time-button-remove = Remove this time
settings-saved-plan = Saved. From now on:
welcome-back-plan =
    Welcome back. Nothing is lost.
    To check in now: /checkin

settings-days =
    <b>On which days shall I ask?</b>
    Now: { $when }. Tap to change.
settings-days-every = every day
settings-days-words = { $days ->
        [weekdays] { $names }
        [7] once a week
       *[other] every { $days } days
    }

settings-starts =
    <b>When does your day begin?</b>
    Now: { $time }. If you are awake at night, pick a later hour.
    Answers after midnight then count for the evening before.

tap-twice = I ask at that time already.
tap-full = Three times a day is the most.
tap-one-stays = The daily time stays. Make another one the daily one first.
tap-one-day-stays = One day stays. To stop for a while: /pause
