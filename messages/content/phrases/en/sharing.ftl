### What a patient shares with whom: /share, invites, names.

# What somebody sees, in a list: to the patient and to the caregiver
scope-weekly = a short summary each week, and on request
scope-daily = a short summary each day, and on request
scope-flags = word when scores stay hard for a while
scope-silence = word after { $missed } check-ins without an answer
scope-notes = the notes, as part of the summary
scope-nothing = nothing

share-when = { $day }, { $time }

shares-title = <b>What you share</b>
shares-none = Nobody sees anything of yours.
shares-paused = (paused)
shares-looked = Last looked: { $when }
shares-not-looked = Has not looked yet.
shares-invite = An invite is open until { $when }.
shares-unused = The invite of { $day } was not accepted.
shares-stopped = { $name } stopped following you on { $day }.
shares-end = You choose who sees what, and can change or end it at any time.
shares-button-new = Invite someone
shares-button-withdraw = Take back the invite of { $day }
shares-button-name = My name here
shares-button-back = Back

share = <b>{ $name }</b> sees:
share-since = Since { $day }
share-is-paused = This is paused. They see nothing for now, and are not told why.
share-button-change = Change
share-button-pause = Pause
share-button-on = Go on
share-button-looks = When did they look?
share-button-end = End it

share-end = End this for { $name }? They see nothing more, at once. They are not told why.
share-button-end-yes = Yes, end it
share-button-end-no = No, keep it
share-ended = Ended. { $name } sees nothing more from now on.
share-taken-back = The invite is taken back. Its link opens nothing any more.

share-looks = <b>When { $name } looked</b>
share-looks-none = { $name } has not looked yet.
share-looked-asked = { $when }, asked for a summary
share-looked-summary = { $when }, got a summary
share-looked-flag = { $when }, was told that scores stay hard
share-looked-silence = { $when }, was told of silence

share-scope-new = <b>What shall they see?</b>
share-scope-live = <b>What shall { $name } see?</b> A change counts at once.
share-scope-empty = Choose one thing to go on.
share-scope-called = They see your name: { $called }
share-scope-notes = Your notes will be part of the summaries.
share-button-weekly = Weekly summary
share-button-daily = Daily
share-button-none = None
share-button-flags = Told when scores stay hard
share-button-silence-never = No word on silence
share-button-silence = After { $missed } missed
share-button-notes = My notes, too
share-button-preview = Show what they will see
share-button-cancel = Cancel
share-button-done = Done

share-preview = <b>This is exactly what they will see</b>, in their own language.
share-preview-summary = The summary, as of now:
share-preview-flag = When scores stay hard:
share-preview-silence = After silence:
share-button-link = Make the invite
share-button-other = Choose again

share-made =
    Your invite is ready. Forward the next message to the person you have in mind.
    It works once, until { $when }. To take it back: /share
share-link =
    { $called } invites you to follow along in Steady, a chat in Telegram.
    You will see how { $called } is doing, as far as { $called } chose to share it.

    Open this link to read more, and decide then. It works once, for 48 hours:
    { $link }
share-accepted = { $name } accepted your invite. They see what you chose, and you can change it: /share
share-limit-caregivers = You share with ten people, counting open invites. That is as many as I can do.
share-limit-open = Five of your invites are open. Take one back first, or wait until it is over: /share
share-limit-day = That was ten invites today. More go out tomorrow.

name-ask =
    What shall the others call you? Type a name.
    Only people that you share with or follow see it.
name-set = They see your name: { $called }
name-unknown = I couldn't read that as a name. Type it with letters, please.
