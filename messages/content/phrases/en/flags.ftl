### Sustained low scores. The exact words are clinical: a clinician must sign off every change.

flag-pain =
    Your pain has been { $level } or more on { $hits } of the last { $answers } days you answered. That is a long stretch. This isn't a diagnosis, and it isn't your fault.

    It is a good reason to call your surgeon, spine clinic or pain team this week. Want a short summary you can read out to them?
flag-pain-before =
    Your pain has been { $level } or more on { $hits } of the last { $answers } days you answered, and your operation is ahead.

    Please tell your surgical team{ $team_phone }: it may change your plan or help them plan.
flag-pain-worse =
    Over the last week your pain has been around { $median }. Your usual is around { $baseline }.

    A change like this is worth a call to your surgeon, spine clinic or pain team this week{ $team_phone }. This isn't a diagnosis, and it isn't your fault.
flag-mood =
    Your mood has been { $level } or less on { $hits } of the last { $answers } days you answered. Living with pain after surgery wears anyone down, and low mood can be treated.

    Please consider talking to your GP/family doctor or a therapist, ideally one who works with pain. Urgent help is always under /help and /urgent.
# On days 0 to 14 after an operation
flag-pain-early =
    { $how ->
        [rise] Your pain has gone from { $baseline } to { $median }
       *[strong] Your pain has been { $level } or more on { $hits } of your last { $answers } check-ins
    }, and your operation was { $known ->
        [no] not long ago
       *[yes] { $days ->
            [0] today
            [one] { $days } day ago
           *[other] { $days } days ago
        }
    }. Strong pain can be part of the first days, and your team would rather know.

    Please call your surgical team today{ $team_phone }.
# From week 6 after an operation, and from week 12
flag-pain-review =
    It has been { $weeks } weeks since your operation, and your pain is { $than ->
        [higher] higher than it was before
       *[same] about where it was before
    }.

    { $firm ->
        [yes] Please ask for a review now: there are several ways forward, with and without surgery.
       *[no] Recovery goes at different speeds. It is a good time to ask your team for a review.
    }
# Pain had come down and is back
flag-pain-rebound =
    Your pain had come down to around { $baseline }, and this week it is around { $median }.

    Please call your team this week{ $team_phone }. If it came suddenly, or with new numbness, weakness, fever or trouble with bladder or bowel: /urgent.
# Before flag-pain-early and flag-pain-rebound; the signs are those of /urgent
flag-signs-first =
    Before anything else: is one of these new?
    • Numbness between your legs, or trouble with bladder or bowel
    • Weakness, foot drop, clumsy hands
    • Fever or chills, a wound that is red, hot or leaking
    • Clear fluid from the wound, or a headache that is worse upright
    • One calf swollen and sore
    • Chest pain, or trouble breathing or swallowing
    • Very sleepy on pain medicine

    After that I have something to say about your pain.
flag-signs-still = If one of the urgent signs is new, that comes first: /urgent
flag-of-day = About { $day }:
flag-both-end = You don't have to fix both at once.

flag-button-summary = Show summary
flag-button-knows = My team knows
flag-button-they-know = They know
flag-button-none = None of these
flag-button-find = How do I find one?
flag-button-sees = I already see someone
flag-button-tomorrow = Remind me tomorrow
flag-button-later = Not now
flag-button-why = Why did I get this?
flag-button-yes = Yes
flag-button-booked = Appointment booked
flag-button-not-through = Couldn't get through
flag-button-not-yet = Not yet
flag-button-rather-not = I'd rather not

flag-said-knows = Good that they know. I'll stay quiet about this for a while.
flag-said-sees = Good that you have someone. I'll stay quiet about this for a while.
flag-said-find =
    Some ways to find a therapist:
    • Ask your family doctor or pain clinic for a referral
    • Ask your health insurer for a list
    • Look for "pain" or "chronic illness" in their profile

    A first call can be short: "I live with pain after spine surgery. Do you have a place?"
flag-said-tomorrow = I'll bring it up again tomorrow.
flag-said-later = All right. You decide. The urgent signs stay under /urgent.
flag-said-yes = I'm glad you reached someone.
flag-said-booked = Good. An appointment is a real step.
flag-said-not-through =
    That is tiring. There are other doors:
    • Your family doctor
    • The nurse line of your clinic or insurer
    • Your pharmacist
    • The clinic's patient service

    If it can't wait: /urgent
flag-said-not-yet = That's all right. Some calls take a while to make.
flag-said-rather-not = Understood. I won't ask about it again.
# Under a message whose flag is over, or was told of again
flag-said-over = Thank you for telling me. This message is an older one, so I changed nothing. If I wrote again since, please use the buttons there.

# When I suggested it: the day before, under a week ago, or longer ago
flag-follow-up-when = { $ago ->
    [day] Yesterday
    [week] Last { $day }
   *[longer] On { $day },
}
flag-follow-up-P = { flag-follow-up-when } I suggested calling your pain team. Did you manage to reach someone?
flag-follow-up-P0 = { flag-follow-up-when } I suggested calling your surgical team. Did you manage to reach someone?
flag-follow-up-P3 = { flag-follow-up-when } I suggested asking your team for a review. Did you manage to reach someone?
flag-follow-up-M = { flag-follow-up-when } I suggested talking to a therapist or your family doctor. Did you manage to reach someone?
flag-follow-up-BOTH = { flag-follow-up-when } I suggested calling { $whom ->
        [surgeons] your surgical team
       *[pain] your pain team
    } and a therapist. Did you manage to reach someone?

flag-why-intro = <b>Why this message came</b>
flag-why-P1 = Pain of { $level } or more on { $hits } of { $answers } days you answered. The rule speaks from { $needed } on.
flag-why-P1f = Pain of { $level } or more on { $hits } of your last { $answers } answers. The rule speaks from { $needed } on.
flag-why-M1 = Mood of { $level } or less on { $hits } of { $answers } days you answered. The rule speaks from { $needed } on.
flag-why-M1f = Mood of { $level } or less on { $hits } of your last { $answers } answers. The rule speaks from { $needed } on.
flag-why-worse = This week is around { $median }, and your usual is around { $baseline }. The change lasted.
flag-why-P0 = { $how ->
        [rise] Your pain was { $median }, and around { $baseline } two days before or earlier. In the first two weeks after an operation the rule speaks from { $rise } points more on, at { $rise_level } or more.
       *[strong] Pain of { $level } or more on { $hits } of your last { $answers } check-ins. In the first two weeks after an operation the rule speaks from { $needed } on.
    }
flag-why-P3 = Two weeks running your pain was at { $level } or more, last around { $median }. Before your operation it was around { $baseline }. The rule looks from week { $from_week } on for a drop of { $drop } points or { $share } %.
flag-why-P4 = Your pain stayed at around { $baseline } or lower for two weeks. This week it is around { $median }. The rule speaks from { $rebound } points more on, at { $rebound_level } or more.
flag-why-end = These are fixed rules. Nobody has looked at your answers, and they are not a diagnosis.

flag-summary-intro = <b>To read out on the phone</b>
flag-summary-situation = I use a diary for people around spine surgery. Where I am: { $situation }.
flag-summary-operation = My last operation was { $exact ->
        [yes] on
       *[no] in
    } { $day }.
flag-summary-planned = An operation is planned { $exact ->
        [yes] on
       *[no] in
    } { $day }.
flag-summary-pain =
    { $span ->
        [operation] Since then I
       *[weeks] In the last two weeks I
    } answered on { $answers } days. My pain was { $spread ->
        [same] { $usual } of 10 each time
       *[other] { $low } to { $high }, mostly around { $usual }, of 10
    }.
flag-summary-mood =
    My mood was { $spread ->
        [same] { $usual } each time
       *[other] { $low } to { $high }, mostly around { $usual }
    }. There, 10 is very good.
flag-summary-P3 = Before the operation my pain was around { $baseline }, and now it is around { $median }.
flag-summary-P4 = My pain had come down to around { $baseline }, and this week it is around { $median }.
flag-summary-end-today = My pain is strong. What do you advise, and can I be seen today?
flag-summary-end = It has been like this for a while. What do you advise, and when can I be seen?
