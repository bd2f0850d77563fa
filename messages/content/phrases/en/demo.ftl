### What is said beside the demo's phones: the guided stories, and the tables of the drawer.
### { $patient } and { $caregiver } are the first names of the people who play.

demo-quiet = A quiet month
demo-quiet-about = Joining, two taps a day, a note, a missed day, and nothing that alarms.
demo-quiet-1 = { $patient } had back surgery, and the pain came back. A friend sent the link.
demo-quiet-2 = A few short steps, and the first question is here. Consent came before anything was kept.
demo-quiet-3 = Two taps, and that was the check-in. Each answer was written beforehand. No machine makes it up.
demo-quiet-4 = Each thought says where it is from. What helps { $patient } will come more often.
demo-quiet-5 = Whoever likes can add a note. It is stored encrypted. Now a day passes without an answer.
demo-quiet-6 = One reminder after two hours, and no more. An unanswered day is no failure.
demo-quiet-7 = Now the rest of the month, quickly. Once a week there is an offer to look back.
demo-quiet-8 = A month is over. Nothing was flagged, because nothing called for it.
demo-quiet-9 = The answers belong to { $patient }: all of them as a file, or erased, at any time.

demo-hard = A hard fortnight
demo-hard-about = Pain stays high, a fixed rule speaks, and a summary helps with the call.
demo-hard-1 = { $patient } joins, as in every story. This time, hard days are ahead.
demo-hard-2 = From now on the pain is at 8. Each day is answered in two taps.
demo-hard-3 = Day after day of strong pain. Steady says so, with the numbers, and names whom to call.
demo-hard-4 = Underneath, the drawer shows which rule spoke and on which numbers. No model guesses here.
demo-hard-5 = A call is easier with words at hand.
demo-hard-6 = This is the summary to read out on the phone. It holds what a team asks for first.
demo-hard-7 = Some days later Steady asks once whether somebody was reached.
demo-hard-8 = Nobody answered there? Then there are other doors. No blame, and no daily alarm.

demo-operation = The second operation
demo-operation-about = The days before, a silent day, and the signs that can't wait after it.
demo-operation-1 = { $patient } has a second operation ahead, in a few days.
demo-operation-2 = The thoughts fit the time before an operation. Nothing promises how it will go.
demo-operation-3 = Tomorrow is the day. Steady asks nothing then, and counts nothing as missed.
demo-operation-4 = A day later it asks whether the operation took place. It may have been moved.
demo-operation-5 = For two weeks the urgent signs are one tap from each question.
demo-operation-6 = A sign says what to do now, with the numbers of the right country.
demo-operation-7 = Not everybody looks for a button. So whatever { $patient } writes is read for such signs.
demo-operation-8 = Each text is read before anything else, on this machine. The drawer shows what was found.
demo-operation-9 = The words themselves are not kept. No person watches, and the chat says so.

demo-caregiver = A caregiver joins
demo-caregiver-about = An invite, what it will show, a weekly summary, and the end of it.
demo-caregiver-1 = { $patient } joins first. Then { $caregiver } would like to know how things are.
demo-caregiver-2 = Sharing begins with { $patient }, who chooses what { $caregiver } gets.
demo-caregiver-3 = Word about hard weeks is switched on. Notes stay private unless they are switched on.
demo-caregiver-4 = Before the link is sent, { $patient } sees exactly what { $caregiver } will see.
demo-caregiver-5 = { $caregiver } opens the link, reads what it is about, and agrees to it, too.
demo-caregiver-6 = { $caregiver } chooses when summaries come, in a language and a town of their own.
demo-caregiver-7 = The weekly summary: how many answers, higher or lower, and one way to help. Never a score.
demo-caregiver-8 = { $patient } has ended it. That takes effect at once, and nobody is told why.
demo-caregiver-9 = There is nothing more to see. { $patient } decides, today and later.

demo-says-note = Slept better today.
demo-says-sign = I have a fever and the wound is leaking

demo-stuck-button = The button that comes next is not on { $name }'s phone. Perhaps somebody went another way.
demo-stuck-question = The question that comes next is not on { $name }'s phone.
demo-stuck-link = There is no invite on { $name }'s phone.
demo-stuck-blocked = { $name } has blocked the bot. Unblock it, and the story can go on.
demo-stuck-ours = Something went wrong here. The phones still work.
demo-stuck-wait = What comes next did not come in time.

# The drawer
demo-outbox = Outbox
demo-outbox-about =
    Everything to be said waits here, stored together with its reason, until it is sent.
    What is said is rendered at the moment of sending.
demo-flags = Flags
demo-flags-about =
    What the rules found in somebody's answers, and what became of it.
    The numbers are those that a rule rests on. Rules and thresholds are fixed, and can be read.
demo-safety = Urgent words
demo-safety-about =
    Words that were answered at once.
    The words themselves are not kept, only what found them: a pattern, or learned weights.
demo-column-due = due
demo-column-to = to
demo-column-says = says
demo-column-priority = priority
demo-column-state = state
demo-column-when = when
demo-column-about = about
demo-column-what = what
demo-column-why = why
demo-column-from = from
demo-column-answered = answered
demo-column-pattern = found by
demo-priority-crisis = crisis
demo-priority-reply = reply
demo-priority-question = question
demo-priority-notice = notice
demo-priority-summary = summary
demo-event-raised = raised
demo-event-told = told
demo-event-cleared = over
demo-event-known = their team knows
demo-event-reached = reached someone
demo-event-declined = would rather not
demo-event-followed-up = asked how it went
demo-event-no-signs = none of the signs
demo-event-asked = four questions asked
demo-state-waiting = waiting
demo-state-sent = sent
demo-state-blocked = blocked
demo-state-refused = refused
demo-state-expired = too late
demo-state-withdrawn = no longer needed
