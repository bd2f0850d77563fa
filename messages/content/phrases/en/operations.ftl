### Operations: their days, and what follows from them.

operation-when-ahead =
    <b>When is your operation?</b>
    { $level ->
        [days] Tap the day. On that day I stay quiet.
        [months] Tap the month.
       *[years] Tap the year.
    }
operation-when-past =
    <b>{ $known ->
        [known] When was this operation?
       *[new] When was your last operation?
    }</b>
    { $level ->
        [days] Tap the day.
        [months] Tap the month.
       *[years] Tap the year.
    }
operation-longer-ago = Longer ago
operation-only-month = Only the month: { $month }
operation-no-day-ahead = { $known ->
    [known] I don't know the day any more
   *[new] I don't know yet
    }
operation-no-day-past = { $known ->
    [known] Don't keep this date
   *[new] I'd rather not
    }
operation-kept = Operation: { $day }
operation-not-told-ahead = All right. The day of your operation stays open.
operation-not-told-past = All right. I keep no date.

operation-took-place =
    You told me of an operation on { $day }.
    Did it take place?
operation-button-yes = Yes
operation-button-moved = It was moved
operation-button-cancelled = It was cancelled
operation-took =
    Thank you. Take all the time you need now.
    I ask as before, and any answer is fine. To stop for a while: /pause
    Signs that can't wait: /urgent
operation-cancelled =
    All right. I won't ask about that operation any more.
    <b>Where are you now?</b>
operation-signs =
    <b>After an operation, some signs can't wait</b>
    No answer is needed here. Get help right away if one of these is new:
operation-signs-end = Tap below, or send /urgent at any time. It says what to do.

settings-line-operation = Operation: { $day ->
    [none] no date kept
   *[other] { $day }
    }
settings-button-operation = Operation
settings-operation = { $known ->
    [yes] <b>Your operations</b>
   *[no] I keep no date of an operation.
    }
operation-planned = Planned: { $day }
operation-done = Done: { $day }
operation-button-change = Change { $day }
operation-button-took = It took place: { $day }
operation-button-ahead = Add an operation ahead
operation-button-past = Add my last operation
