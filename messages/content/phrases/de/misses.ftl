### Nach Check-ins ohne Antwort. Schweigen gilt weder als gut noch als schlechter.

missed-note =
    Heute braucht es keine Zahlen. An manchen Tagen sind sie eine Sache zu viel.
    Du kannst die Frage unten stehen lassen. Wenn ein paar Worte leichter sind: /note
    Hilfe findest du jederzeit hier: /urgent
missed-fewer =
    Die letzten { $count } Fragen blieben offen. Du schuldest mir keine Antworten.
    Soll ich seltener fragen? Du kannst das jederzeit ändern.
settled =
    Du bist jetzt seit zwölf Wochen hier. Vielleicht brauchst du nicht mehr jeden Tag eine Frage.
    Soll ich seltener fragen? Du kannst das jederzeit ändern.
missed-button-three = Dreimal pro Woche
missed-button-one = Einmal pro Woche
missed-button-keep = So lassen
missed-chosen-three = Gut. Ich frage dich montags, mittwochs und freitags.
missed-chosen-one = Gut. Ich frage dich einmal pro Woche, immer an diesem Wochentag.
missed-chosen-keep = Gut. Ich frage dich weiter wie bisher.
missed-still-paused = Deine Check-ins machen Pause, bis du /resume sendest.
missed-pause =
    Die letzten { $count } Fragen blieben offen. Darum frage ich erst einmal nicht mehr. Du schuldest mir keine Antworten.
    Es ist eine Pause und kein Abschied. Mit /resume geht es weiter.
    Du kannst weiter eine /note schreiben oder einen /checkin machen. Hilfe findest du jederzeit hier: /urgent
missed-after-crisis = Gibt es jemanden, bei dem du heute gern wärst?
