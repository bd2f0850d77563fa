### Where a person is: asked about seldom, changed only by them.

situation-as_hoped = Recovering, and it goes as I hoped
situation-slower = Recovering, slower than I hoped

settings-line-stage = Where you are: { $place }
settings-button-stage = Where I am
settings-stage =
    <b>Where are you now?</b>
    So far: { $place }
    Pick what fits best. The thoughts I send follow it.
stage-saved =
    Saved: { $place }.
    The thoughts I send follow it from now on.
stage-kept = Thank you. It stays as it is: { $place }.
stage-later = All right. I won't ask about this again for some weeks.

stage-place-six_weeks = It has been more than six weeks since your operation.
stage-place-three_months = It has been more than three months since your operation.
stage-place-half_year = It has been more than half a year since your operation.
stage-place-while = It has been a while since you told me where you are.
stage-place-question =
    Does “{ $place }” still fit?
    There is no right or wrong answer. The thoughts I send follow it.
stage-button-fits = It still fits
stage-button-other = Something else fits better
stage-button-later = Not now

stage-button-feelings = How it feels right now
stage-feelings =
    Which of these sounds like you today?
    You can pick one or none. It is fine to skip this.
stage-feeling-setback_denial = It's only for a while. It will pass.
stage-feeling-setback_anger = Why me? This is so unfair.
stage-feeling-setback_bargaining = If I try harder, it has to work.
stage-feeling-setback_depression = I feel sad and worn out by it all.
stage-feelings-none = None of these
stage-feelings-skip = Skip
stage-feeling-again =
    Some weeks ago this sounded like you:
    “{ $sentence }”
    Does it still?
stage-button-feeling-fits = It still does
stage-felt =
    Thank you for telling me. Many people feel like that.
    The thoughts I send will keep it in mind. To change it: /settings
    If it gets too heavy, help is always under /urgent
stage-felt-none = Thank you. That is fine too.
stage-felt-skip = All right. Nothing was changed.
