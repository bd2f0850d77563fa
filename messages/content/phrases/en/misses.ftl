### After check-ins without an answer. Silence is shown neither as fine nor as worse.

missed-note =
    No numbers needed today. Some days they are one thing too many.
    You can leave the question below. If a few words are easier: /note
    Help is always one tap away: /urgent
missed-fewer =
    The last { $count } questions stayed open. You owe me no answers.
    Shall I ask less often? You can change it at any time.
settled =
    You have been here for twelve weeks. You may not need a question every day any more.
    Shall I ask less often? You can change it at any time.
missed-button-three = Three times a week
missed-button-one = Once a week
missed-button-keep = Keep it as it is
missed-chosen-three = All right. I'll ask on Mondays, Wednesdays and Fridays.
missed-chosen-one = All right. I'll ask once a week, on this day of the week.
missed-chosen-keep = All right. I'll keep asking as before.
missed-still-paused = Your check-ins stay paused until you send /resume.
missed-pause =
    The last { $count } questions stayed open, so I'll stop asking for now. You owe me no answers.
    It is a pause, not a goodbye. To start again, send /resume.
    You can still write a /note or do a /checkin. Help is always one tap away: /urgent
missed-after-crisis = Is there someone you would like to be with today?
