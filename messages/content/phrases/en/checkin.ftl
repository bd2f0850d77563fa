### The check-in.

# How a day is written: letters of Unicode's date patterns, plain words in quotes ('de').
date-pattern = EEEE, MMMM d

checkin-pain-daily = <b>Pain</b>, on average, over the last 24 hours?
checkin-pain-now = <b>Pain</b> right now?
checkin-pain-that-day = <b>Pain</b>, on average, on { $day }?
checkin-pain-ends = 0 = no pain · 10 = the worst you can imagine
checkin-mood-daily = <b>Mood</b> today?
checkin-mood-now = <b>Mood</b> right now?
checkin-mood-that-day = <b>Mood</b> on { $day }?
checkin-mood-ends = 0 = very low · 10 = very good
checkin-so-far-pain = Pain: { $pain }
checkin-reminder = Your check-in is still open, if you'd like to answer. No hurry.

checkin-scores = Pain { $pain } · Mood { $mood }
checkin-scores-that-day = { $day }: pain { $pain } · mood { $mood }
checkin-thanks = Thank you for checking in.
checkin-did-it-help = Did this help?
checkin-helped-noted = Thank you for telling me.

checkin-undo = Undo
checkin-yes-helped = Yes
checkin-not-today = Not today
checkin-source = Where is this from?
checkin-source-is = { $title }, section “{ $section }”
checkin-source-own = This text was written for Steady, not taken from an article.

checkin-closed = The check-in for { $day } is closed. No harm done.
checkin-closed-now = This check-in is closed. No harm done.
checkin-closed-now-pain = This check-in is closed. Your answer about pain is kept: { $pain }. No harm done.
checkin-answer-late = Answer for that day anyway

tap-already = I have that already.
tap-undone = Taken back.
tap-closed = That check-in is closed.
tap-too-late = That was more than ten minutes ago, so it stays.
tap-not-yours = That button is out of date. Nothing was changed.
tap-thanks = Thank you for telling me.
