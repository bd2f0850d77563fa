### What caregivers are told. The exact words are clinical: a clinician must sign off every change.
### "They" and "their" are the patient's, whoever they are.

summary-someone = Someone
summary-agreed = { $name } agreed to share this.
summary-answered = Answered { $answered } of { $asked } check-ins.
summary-answered-day = Answered the check-in of { $day }.
summary-unanswered-day = The check-in of { $day } has no answer. That says nothing about how things are.
summary-not-asked = No check-ins were asked.
summary-pain-weekly = Pain: { $change ->
        [higher] clearly higher than last week
        [bit-higher] a bit higher than last week
        [bit-lower] a bit lower than last week
        [lower] clearly lower than last week
       *[same] about the same as last week
    }.
summary-pain-daily = Pain: { $change ->
        [higher] clearly higher than in the week before
        [bit-higher] a bit higher than in the week before
        [bit-lower] a bit lower than in the week before
        [lower] clearly lower than in the week before
       *[same] about the same as in the week before
    }.
summary-mood = Mood: { $change ->
        [higher] clearly higher
        [bit-higher] a bit higher
        [bit-lower] a bit lower
        [lower] clearly lower
       *[same] about the same
    }.
summary-too-few = Pain and mood: not enough answers to say.
summary-notes = Notes, in their own words:
summary-way = One thing that often helps: { $way ->
        [lift] offer a lift to a visit.
        [meal] bring a meal that needs no hosting.
        [company] sit together for a while, and talk about something else.
        [quiet] a quiet hour, with nothing asked.
       *[ask] ask "Do you want help, company, or quiet?"
    }
summary-care = { $care ->
        [someone] And you? Talking to someone about it can help you, too.
        [enough] And you? Being there is a lot. You don't have to solve this.
       *[break] And you? Your own breaks count, too.
    }
summary-end = This is not a diagnosis, and please don't use it to check up on { $name }. Worried about safety? { $emergency } / { $crisis_line }{ $text_option }.
summary-nothing-weekly = { $name }: there is nothing to show for this week. That says nothing about how things are.
summary-nothing-daily = { $name }: there is nothing to show for this day. That says nothing about how things are.

# A flag was raised, where the patient allowed it
caregiver-flag =
    { $name } asked me to tell you when scores stay hard for a while. Their { $families ->
        [P] pain has
        [M] mood has
       *[BOTH] pain and mood have
    } been hard on many days lately. I suggested calling { $whom ->
        [pain] the pain team
        [surgery] the surgical team
        [mood] a therapist
        [surgery-and-mood] the surgical team and a therapist
       *[pain-and-mood] the pain team and a therapist
    }.

    You can ask: "Do you want help, company, or quiet?" This is not a diagnosis. Worried about safety right now? Call { $emergency }.
# Silence, where the patient allowed it
caregiver-silence = { $name } asked me to tell you after { $missed } check-ins without an answer. That says nothing about how things are: people get busy, tired, or need a break. A short hello is enough.

# /summary
summary-pick = Whose summary would you like to see?
summary-none =
    Nobody shares anything with you here right now.
    If someone sends you an invite link, open it, and it begins.
summary-no-summaries = There is no summary to see. I write to you at the moments they chose.
summary-over = There is nothing more to see. Thank you for being there.
