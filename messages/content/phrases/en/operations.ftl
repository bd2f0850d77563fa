### Operations: their days, and what follows from them.

operation-when-ahead =
    <b>When is your operation?</b>
    { $level ->
        [days] Tap the day. On that day I stay quiet.
        [months] Tap the month.
       *[years] Tap the year.
    }
operation-when-past =
    <b>When was your last operation?</b>
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
operation-kept-ahead = Your operation: { $day }
operation-kept-past = Your last operation: { $day }
operation-not-told-ahead = All right. The day of your operation stays open.
operation-not-told-past = All right. I keep no date.
