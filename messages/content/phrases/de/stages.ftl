### Wo jemand steht: selten gefragt, und nur von dieser Person geändert.

situation-as_hoped = Erholung, so wie ich gehofft habe
situation-slower = Erholung, langsamer als gehofft

settings-line-stage = Wo du stehst: { $place }
settings-button-stage = Wo ich stehe
settings-stage =
    <b>Wo stehst du jetzt?</b>
    Bisher: { $place }
    Wähle, was am besten passt. Danach richten sich meine Texte.
stage-saved =
    Gespeichert: { $place }.
    Danach richten sich ab jetzt meine Texte.
stage-kept = Danke. Es bleibt dabei: { $place }.
stage-later = In Ordnung. Ich frage erst in einigen Wochen wieder.

stage-place-six_weeks = Deine Operation ist mehr als sechs Wochen her.
stage-place-three_months = Deine Operation ist mehr als drei Monate her.
stage-place-half_year = Deine Operation ist mehr als ein halbes Jahr her.
stage-place-while = Es ist eine Weile her, dass du mir gesagt hast, wo du stehst.
stage-place-question =
    Passt „{ $place }“ noch?
    Richtig oder falsch gibt es hier nicht. Meine Texte richten sich danach.
stage-button-fits = Passt noch
stage-button-other = Etwas anderes passt besser
stage-button-later = Jetzt nicht

stage-button-feelings = Wie es sich gerade anfühlt
stage-feelings =
    Welcher Satz klingt heute nach dir?
    Wähle einen oder keinen. Du kannst das auch überspringen.
stage-feeling-setback_denial = Das ist nur für eine Weile. Es geht vorbei.
stage-feeling-setback_anger = Warum ich? Das ist so ungerecht.
stage-feeling-setback_bargaining = Wenn ich mich mehr anstrenge, klappt es.
stage-feeling-setback_depression = Ich bin traurig und ganz erschöpft davon.
stage-feelings-none = Nichts davon
stage-feelings-skip = Überspringen
stage-feeling-again =
    Vor einigen Wochen klang das nach dir:
    „{ $sentence }“
    Ist das noch so?
stage-button-feeling-fits = Ist noch so
stage-felt =
    Danke, dass du es mir sagst. Vielen geht es so.
    Meine Texte nehmen darauf Rücksicht. Ändern kannst du es unter /settings
    Wenn es zu schwer wird: Hilfe steht immer unter /urgent
stage-felt-none = Danke. Auch das ist in Ordnung.
stage-felt-skip = In Ordnung. Nichts wurde geändert.
