### The surgical team's number.

team-offer =
    Would you like me to keep your surgical team's number?
    Messages about urgent signs, or about hard weeks, then carry it. It is stored encrypted.
team-button-type = Type the number
team-button-no = No thanks
team-button-leave = Leave it
team-button-change = Change it
team-button-remove = Remove it
team-ask =
    Send me your surgical team's number.
    A second one for nights and weekends is fine, or an extension.
team-unclear =
    I couldn't read a telephone number in that.
    Please send only the number, with its area code.
team-emergency =
    That is the emergency number. It always stands under /urgent.
    Please send your surgical team's own number, or leave it.
team-kept =
    Kept: { $number }
    Urgent messages will carry it. To change it later: /settings
team-left = All right. Nothing was changed. You can add a number under /settings at any time.
team-removed = Removed. I no longer keep that number.

settings-line-team = Surgical team's number: { $number ->
    [none] not kept
   *[other] { $number }
    }
settings-button-team = Team's number
settings-team =
    Your surgical team's number: { $number }
    To change it, send me another one.
