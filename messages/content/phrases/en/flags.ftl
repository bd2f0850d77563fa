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
flag-both-end = You don't have to fix both at once.

flag-button-summary = Show summary
flag-button-knows = My team knows
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

flag-follow-up-P = On { $day }, I suggested calling your pain team. Did you manage to reach someone?
flag-follow-up-M = On { $day }, I suggested talking to a therapist or your family doctor. Did you manage to reach someone?
flag-follow-up-BOTH = On { $day }, I suggested calling your pain team and a therapist. Did you manage to reach someone?

flag-why-intro = <b>Why this message came</b>
flag-why-P1 = Pain of { $level } or more on { $hits } of { $answers } days you answered. The rule speaks from { $needed } on.
flag-why-P1f = Pain of { $level } or more on { $hits } of your last { $answers } answers. The rule speaks from { $needed } on.
flag-why-M1 = Mood of { $level } or less on { $hits } of { $answers } days you answered. The rule speaks from { $needed } on.
flag-why-M1f = Mood of { $level } or less on { $hits } of your last { $answers } answers. The rule speaks from { $needed } on.
flag-why-worse = This week is around { $median }, and your usual is around { $baseline }. The change lasted.
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
    In the last two weeks I answered on { $answers } days. My pain was { $spread ->
        [same] { $usual } of 10 each time
       *[other] { $low } to { $high }, mostly around { $usual }, of 10
    }.
flag-summary-mood =
    My mood was { $spread ->
        [same] { $usual } each time
       *[other] { $low } to { $high }, mostly around { $usual }
    }. There, 10 is very good.
flag-summary-end = It has been like this for a while. What do you advise, and when can I be seen?
