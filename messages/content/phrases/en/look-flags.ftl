### What the look-back and the four questions may lead to. The words are clinical, as in flags.ftl.

flag-in-the-way =
    { $how ->
        [change] Your last look-backs say that things are worse overall since your operation.
       *[score] Your last look-backs say that pain gets in the way of your days more than it used to.
    } That is worth raising at your next visit. Shall I put it on your summary?
flag-four-M2 = Your answers about the last two weeks say that you have been feeling down or lost interest on many days. This isn't a diagnosis. It is a good reason to talk to your family doctor or a therapist, ideally one who works with pain. Urgent help is always under /urgent and /help.
flag-four-M2w = Your answers about the last two weeks say that worry has been there on many days. This isn't a diagnosis. It is a good reason to talk to a therapist, ideally one who works with pain. Urgent help is always under /urgent and /help.
# All four together
flag-four-M2f = Your answers about the last two weeks say that low mood and worry have been there on most days. This isn't a diagnosis. It is a good reason to talk to your family doctor or a therapist this week, ideally one who works with pain. Urgent help is always under /urgent and /help.

flag-button-yes-summary = Yes, show summary

flag-why-P5 = { $how ->
        [change] In two look-backs running you said "worse" or "much worse" overall since your operation.
       *[score] The three pain questions of your look-back came to { $median } of 10 on average. Your usual is around { $baseline }. The rule speaks when two look-backs running reach { $level }.
    }
flag-why-M2 = Your two answers on low mood and interest came to { $hits } of 6. { $how ->
        [twice] The time before it was { $needed } or more, too. The rule speaks when that happens twice.
       *[once] The rule speaks from { $needed } on.
    }{ $sinking ->
        [yes] {" "}Your daily scores of mood are below your usual, too.
       *[no] {""}
    }
flag-why-M2w = Your two answers on worry came to { $hits } of 6. The time before it was { $needed } or more, too. The rule speaks when that happens twice.
flag-why-M2f = Your four answers came to { $hits } of 12. The rule speaks from { $needed } on.

flag-summary-P5 = { $how ->
        [change] Twice running I said that things are worse overall since my operation.
       *[score] In my weekly look-back, pain gets in the way more than before: { $median } of 10, my usual is { $baseline }.
    }
flag-summary-M2 = About the last two weeks I said: feeling down or no interest on many days.
flag-summary-M2w = About the last two weeks I said: worry on many days.
flag-summary-M2f = About the last two weeks I said: low mood and worry on most days.
