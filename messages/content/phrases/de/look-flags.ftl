### Wozu der Wochenrückblick und die vier Fragen führen können. Klinische Worte, wie in flags.ftl.

flag-in-the-way =
    { $how ->
        [change] Deine letzten Rückblicke sagen, dass es dir seit der Operation insgesamt schlechter geht.
       *[score] Deine letzten Rückblicke sagen, dass Schmerzen deinen Alltag mehr stören als früher.
    } Das ist beim nächsten Termin ein Gespräch wert. Soll ich es in deine Zusammenfassung schreiben?
flag-four-M2 = Deine Antworten sagen, dass du in den letzten zwei Wochen an vielen Tagen niedergeschlagen warst oder wenig Interesse hattest. Das ist keine Diagnose. Es ist ein guter Grund, mit deiner Hausarztpraxis oder in einer Psychotherapie zu sprechen, am besten mit Erfahrung bei Schmerzen. Dringende Hilfe steht immer unter /urgent und /help.
flag-four-M2w = Deine Antworten sagen, dass dich in den letzten zwei Wochen an vielen Tagen Sorgen begleitet haben. Das ist keine Diagnose. Es ist ein guter Grund, in einer Psychotherapie darüber zu sprechen, am besten mit Erfahrung bei Schmerzen. Dringende Hilfe steht immer unter /urgent und /help.
# Alle vier zusammen
flag-four-M2f = Deine Antworten sagen, dass dich in den letzten zwei Wochen an den meisten Tagen gedrückte Stimmung und Sorgen begleitet haben. Das ist keine Diagnose. Es ist ein guter Grund, noch diese Woche mit deiner Hausarztpraxis oder in einer Psychotherapie zu sprechen, am besten mit Erfahrung bei Schmerzen. Dringende Hilfe steht immer unter /urgent und /help.

flag-button-yes-summary = Ja, Zusammenfassung zeigen

flag-why-P5 = { $how ->
        [change] In zwei Rückblicken in Folge hast du gesagt: seit der Operation insgesamt „schlechter“ oder „viel schlechter“.
       *[score] Die drei Schmerzfragen deines Rückblicks ergaben im Mittel { $median } von 10. Üblich sind bei dir etwa { $baseline }. Die Regel meldet sich, wenn zwei Rückblicke in Folge { $level } erreichen.
    }
flag-why-M2 = Deine zwei Antworten zu Stimmung und Interesse ergaben { $hits } von 6. { $how ->
        [twice] Beim Mal davor waren es auch { $needed } oder mehr. Die Regel meldet sich, wenn das zweimal so ist.
       *[once] Die Regel meldet sich ab { $needed }.
    }{ $sinking ->
        [yes] {" "}Auch deine tägliche Stimmung liegt unter dem, was bei dir üblich ist.
       *[no] {""}
    }
flag-why-M2w = Deine zwei Antworten zu Sorgen ergaben { $hits } von 6. Beim Mal davor waren es auch { $needed } oder mehr. Die Regel meldet sich, wenn das zweimal so ist.
flag-why-M2f = Deine vier Antworten ergaben { $hits } von 12. Die Regel meldet sich ab { $needed }.

flag-summary-P5 = { $how ->
        [change] Zweimal in Folge habe ich gesagt, dass es mir seit der Operation insgesamt schlechter geht.
       *[score] In meinem Wochenrückblick stören Schmerzen mehr als früher: { $median } von 10, üblich sind { $baseline }.
    }
flag-summary-M2 = Über die letzten zwei Wochen habe ich gesagt: an vielen Tagen niedergeschlagen oder ohne Interesse.
flag-summary-M2w = Über die letzten zwei Wochen habe ich gesagt: an vielen Tagen Sorgen.
flag-summary-M2f = Über die letzten zwei Wochen habe ich gesagt: an den meisten Tagen gedrückte Stimmung und Sorgen.
