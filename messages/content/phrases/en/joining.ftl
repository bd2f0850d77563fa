### Joining: language, consent, where are you now, town, time.

join-language =
    Hello. I'm Steady.
    Which language shall we use?

join-consent =
    <b>What I am</b>
    I ask about your pain and mood, at a time you choose. I answer with one short thought.
    Now and then I ask a few more questions. You can skip them or switch them off.

    • { $operator ->
        [none] I'm an automated program.
       *[other] I'm an automated program, run by { $operator }{ $contact }.
    } No person watches this chat.
    • I'm not for emergencies. If you are in danger, call your local emergency number.
    • What I say is not a diagnosis. It does not replace your care team.
    • Bot chats are not end-to-end encrypted. Telegram and whoever runs me can read them.
    • I keep your check-ins for { $days } days. The rest stays until you erase it: /delete
    • The rest: notes, settings, days of operations and your team's number, if you tell me.

    Are you 18 or older, and is this all right with you?

consent-again = What I tell you before you agree has changed. Is it still all right with you?
consent-renewed = Thank you. All stays as it is.

join-yes = I agree
join-no = No thanks

join-declined =
    That's fine. Nothing about you is stored.
    If you change your mind, send /start. I wish you well.

join-situation = <b>Where are you now?</b>
join-situation-set = Where you are now: { $situation }

situation-ahead = Surgery ahead
situation-recovering = Recovering from surgery
situation-didnt_help = It didn't help, or the pain came back
situation-thinking = Thinking about another opinion or operation
situation-second_ahead = A second operation ahead
situation-second_recovering = Recovering from a second operation
situation-long_term = Living with it for the long run

join-town =
    <b>Which town are you in?</b>
    Type its name, or share your location. I keep the time zone and the country, not the place.
join-share-location = Share my location

places-one = { $place }. It is { $time } there. Is that right?
places-many = Which one do you mean?
place-yes = Yes, that's right
place-other = No, another place
place-button = { $place } · { $time }
place-again = All right. Type another town, or a bigger one nearby.
place-unknown =
    I couldn't find that place.
    Try a bigger town nearby, or your country.
place-set = { $place }. It is { $time } there.

join-buttons-please = Please tap one of the buttons below.
join-back = « Back
join-change = Change
join-time =
    <b>When shall I ask each day?</b>
    Tap a time, or type one, such as 18:30 or 6:30 pm.
join-time-set = Daily check-in: { $time }
join-another-place = « Another town
join-over = You have joined already. You can change this under /settings.

joined =
    Thank you. I'll ask once a day at { $time }.
    You can change that under /settings. Here is your first check-in.

joined-silent =
    Thank you. I'll ask once a day at { $time }, from tomorrow on.
    Today is the day of your operation, so I ask nothing. I wish you well.
    Signs that can't wait: /urgent

welcome-back =
    Welcome back. Nothing is lost.
    I ask once a day at { $time }. To check in now: /checkin
welcome-back-paused =
    Welcome back. Nothing is lost.
    Your check-ins are paused. To start again: /resume
