## What is said when words cannot wait. A clinician must sign these off before real patients read them.
## The words follow the reviewed wording: change them only together with the other languages.
## {$emergency}, {$crisis_line} and {$text_option} come from helplines.yaml; {$text_option} brings
## its own comma or is empty.

# Explicit or passive thoughts, self-harm, farewell
safety-crisis-1 =
    It sounds like you may be thinking about dying or hurting yourself. { $how ->
        [tapped] Thank you for telling me.
       *[written] Thank you for writing it.
    } I'm sorry it hurts this much.

    I'm an automated program. No person is reading this chat, so please reach a person now:
    • In danger right now? Call {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}
    • Tell someone close to you: "I'm not safe. Please stay with me."

    If there is anything near you that you could use to hurt yourself, move away from it or ask someone to hold it.
# The same words again within the hour: the numbers, and no second wall of text
safety-crisis-1-again =
    { $how ->
        [tapped] Thank you for telling me again.
       *[written] Thank you for writing again.
    } No person is reading this chat, so please reach a person now:
    • In danger right now? Call {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}
    • Tell someone close to you: "I'm not safe. Please stay with me."
# Before the lines to call; {$open} says whether each of them is open at all hours
safety-talk-to = { $open ->
    [always] Talk to someone, day or night
   *[hours] Talk to someone
}
# An act already done
safety-crisis-0 =
    If you have taken pills or hurt yourself: call {$emergency} now, even if you feel OK. Unlock your door. Tell someone near you. I can't call for you.
# Ambiguous: a question is asked
safety-crisis-2 = That sounds very heavy. I'd rather ask than guess: are you having thoughts of ending your life or hurting yourself?
# The same question where nothing was written: it follows from scores alone
safety-crisis-2-scores = Your answers show that your mood has been very low. I'd rather ask than guess: are you having thoughts of ending your life or hurting yourself?
safety-crisis-2-no =
    Thank you for telling me. What you are carrying is hard, and it makes sense that it wears you down.

    Talking to a therapist or your family doctor can help, ideally one who works with pain.

    The numbers are always under /help and /urgent.
# Someone reports another person
safety-crisis-cg =
    Thank you for taking this seriously. You can ask them directly: "Are you thinking about killing yourself?" Asking does not put the idea in someone's head. Stay with them.

    Call {$emergency} if they are in danger now, or {$crisis_line} for advice for you both.

    If you safely can, put medicines and other dangerous things out of reach.
safety-not-meant = Thanks for telling me. I'd rather ask once too often. The numbers stay under /help and /urgent.
safety-not-new = { safety-not-meant }
# 24 hours after a crisis message; scores are paused
safety-crisis-next-day =
    Thinking of yesterday. { $scores ->
        [yes] No scores today.{" "}
       *[no] {""}
    }Are you with someone or in touch with help?
safety-next-day-yes = I'm glad you are not alone with this. The numbers stay under /help and /urgent.
safety-next-day-not-yet =
    Thank you for being honest. You don't have to carry this alone.

    • In danger right now? Call {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}

    Is there one person you could write to now? "Can you stay with me for a while?" is enough.
safety-next-day-need-numbers =
    Here they are. You don't have to carry this alone.

    • In danger right now? Call {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}
# In the 7 days after a crisis message: in place of a coping text
safety-after-crisis-week = Thank you for checking in. I'm leaving the tips out this week. Help is always under /urgent. Is there someone you would like to be with today?

## Buttons under these messages, and the answers to them
safety-button-calling = I'm calling now
safety-button-someone-with-me = Someone is with me
safety-button-not-meant = That's not what I meant
safety-button-not-new = That's not what I meant
safety-button-yes = Yes
safety-button-not-sure = Not sure
safety-button-no-struggling = No, but I'm struggling
safety-button-someone-else = It's about someone else
safety-button-about-me = It's about me
safety-button-on-my-way = On my way
safety-button-seen = Seen, I'm OK
safety-button-not-through = Couldn't get through
safety-button-not-going = Not going
safety-button-not-yet = Not yet
safety-button-signs = Urgent signs
safety-button-none = None of these
safety-button-need-numbers = I need the numbers
safety-answer-calling = Good that you are calling. Stay on the line until someone answers. If nobody does, call {$emergency}.
safety-answer-someone-with-me = I'm glad someone is with you. Ask them to stay. If it gets worse, call {$emergency} together.

## Urgent signs of the body
# Saddle numbness, bladder, bowel, sexual function
safety-red-ces =
    Stop and read this. New numbness between your legs, or new trouble with peeing, pooping or sexual feeling, can mean nerves in your back are being squeezed. It is rare, but hours matter.

    Go to an emergency department NOW or call {$emergency}. Don't drive yourself. Don't wait for your next visit, even if the pain is low.

    Say: "I've had spine surgery and I have new signs of cauda equina. I need to be checked today."
# The same for someone whose operation is ahead
safety-red-ces-before =
    Stop and read this. New numbness between your legs, or new trouble with peeing, pooping or sexual feeling, can mean nerves in your back are being squeezed. It is rare, but hours matter.

    Go to an emergency department NOW or call {$emergency}. Don't drive yourself. Don't wait for your next visit, even if the pain is low.

    Say: "I have back problems and new signs of cauda equina. I need to be checked today."
# New or growing weakness
safety-red-weak = New or growing weakness needs to be seen today. Call your surgical team now and say it is urgent. If it started suddenly, is in both legs, or you can't reach them in 30 minutes, go to an emergency department or call {$emergency}.
# Fever, chills, a wound that is red, hot, open, leaking or smelly
safety-red-inf = This could be an infection. Call your surgical team or their out-of-hours line today, now. If you can't reach anyone, have shaking chills, are confused, or feel very ill: emergency department or {$emergency}. Don't start leftover antibiotics.
# Clear fluid from the wound, headache worse upright, stiff neck, light hurts
safety-red-csf = Lie flat and call your surgical team now. Fever, stiff neck, drowsy or confused: {$emergency}.
# One calf swollen, red, warm, sore
safety-red-clot-leg = This could be a blood clot. Be seen today: urgent care or emergency department. Don't rub the leg.
# Chest pain, short of breath, coughing blood, fainting
safety-red-chest = Call {$emergency} now.
# After neck surgery: swelling, trouble breathing or swallowing
safety-red-neck = Call {$emergency} now.
# Very sleepy, slow breathing, blue lips on pain medicine, accidental extra dose
safety-red-drowsy = Call {$emergency} now. Stay with the person and keep them awake and on their side. Give naloxone if you have it.
# Under those that say to call the surgical team, where its number is kept
safety-team = Your surgical team: { $number }
# Where something may be a sign: the list of /urgent follows
safety-red-2 = Something you wrote can be an urgent sign. I'd rather ask than guess.
safety-none = Good. If one of them shows up, day or night: /urgent.
# 30 minutes or 2 hours after any of these
safety-red-followup = Have you reached help?
safety-followup-on-my-way = Good. Take your medicine list and your phone with you if they are at hand. If it gets worse on the way, call {$emergency}.
safety-followup-seen = I'm glad you were seen. If it comes back or something new shows up: /urgent.
safety-followup-not-through = Thank you for trying. Please go to an emergency department or call {$emergency}. You can say: "I can't reach my surgical team."
safety-followup-not-going = That is your choice. I'd still ask you to be seen, because this can't wait safely. You can go at any time, or call {$emergency}. Could someone close to you come along?

## The list under /urgent
safety-urgent-menu =
    Emergency: {$emergency}
    Someone to talk to: {$crisis_line}{$text_option}
# The same signs as on the buttons below, in full; the team's number comes between where it is kept
safety-urgent-signs =
    Which of these is new? Tap it to see what to do now.
    • Numb between your legs, or new trouble with peeing, pooping or sexual feeling
    • New or growing weakness, a foot that drops, clumsy hands, an unsteady walk
    • Fever of 38.0 °C (100.4 °F) or more, chills, or a wound that is red, hot, open, leaking or smelly
    • Clear fluid from the wound, a headache worse when upright, a stiff neck, or light that hurts
    • One calf swollen, red, warm or sore
    • Chest pain, short of breath, coughing blood, fainting
    • After neck surgery: swelling, or trouble breathing or swallowing
    • On pain medicine: very sleepy, slow breathing or blue lips, or an extra dose by mistake
safety-sign-ces = Numb between legs, bladder or bowel
safety-sign-weak = New weakness, foot drop, clumsy hands
safety-sign-inf = Fever, chills, or wound red or leaking
safety-sign-csf = Clear fluid, headache when upright
safety-sign-clot-leg = One calf swollen, red or warm
safety-sign-chest = Chest pain, short of breath, fainting
safety-sign-neck = Neck swelling, can't swallow or breathe
safety-sign-drowsy = Very sleepy, slow breaths, extra dose
safety-sign-crisis = I don't feel safe

## Elsewhere
# A photo, a voice note, a sticker
safety-cannot-read = I can only read text and buttons. If something is wrong with your body or you don't feel safe: /urgent.
# Under /help
safety-numbers =
    Emergency: {$emergency}
    Someone to talk to: {$crisis_line}{$text_option}
