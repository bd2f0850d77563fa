### The weekly look-back, and how it and the four questions are offered, put off and set.

look-begin-week =
    { $first ->
        [yes] We have known each other for a while now. Once a week I'd like to look back with you.
       *[no] Time for your weekly look-back, if you like.
    }
    A few short questions, about a minute.
look-begin-four =
    { $first ->
        [yes] Every two weeks I'd like to ask about mood and worry: four short questions.
       *[no] Four short questions about the last two weeks, if you like.
    }
    Less than a minute.
look-first = You can skip it, move it, or switch it off: /settings
look-button-begin = Start
look-button-leave = Not this time
look-button-tomorrow = Tomorrow
look-button-days = Another day
look-button-skip = Skip this one
look-button-late = Answer anyway

look-progress = { $number } of { $of }
look-still-open = This is still open, if you'd like to go on. What you answered is kept.
look-ask-leg = In the last 7 days, on average: how much <b>leg or arm pain</b>?
look-ask-back = In the last 7 days, on average: how much <b>back or neck pain</b>?
look-ask-enjoy = In the last 7 days: how much did pain get in the way of <b>enjoying life</b>?
look-ask-activity = In the last 7 days: how much did pain get in the way of <b>daily activity</b>?
look-ask-sleep = In the last 7 days: how was your <b>sleep</b>?
look-ask-change = How are things <b>overall</b>, compared with before your last operation?
look-ends-enjoy = 0 = not at all · 10 = completely
look-ends-sleep = 0 = very bad · 10 = very good
look-change-1 = Much better
look-change-2 = Better
look-change-3 = A little better
look-change-4 = About the same
look-change-5 = A little worse
look-change-6 = Worse
look-change-7 = Much worse

look-done-week = Thank you for looking back. I've kept your answers.
look-done-four = Thank you for telling me. I've kept your answers.
look-done-late = Thank you. I've kept it as a late answer.
look-done-nothing = All right. There is nothing to keep this time.
look-closed-week = This look-back is closed. What you answered is kept. No harm done.
look-closed-four = These questions are closed. What you answered is kept. No harm done.
look-left = All right. The next time is around { $day }.
look-days = After which day's check-in shall I bring it?
look-moved = All right. I'll bring it { $when ->
        [tomorrow] tomorrow
       *[day] on { $day }
    }, after your check-in.

settings-line-week = Weekly look-back: { $on ->
        [yes] { $weekday }
       *[no] off
    }
settings-line-four = Four questions, every two weeks: { $on ->
        [yes] { $weekday }
       *[no] off
    }
settings-button-week = Look-back
settings-button-four = Four questions
settings-week =
    <b>Weekly look-back</b>: { $on ->
        [yes] { $weekday }
       *[no] off
    }
    A few questions about your week. They come after a check-in, once you have been here for a week.
settings-four =
    <b>Four questions</b> about mood and worry, every two weeks: { $on ->
        [yes] { $weekday }
       *[no] off
    }
    They come after a check-in. If your mood sinks, they may come earlier.
settings-rounds-off = Off
