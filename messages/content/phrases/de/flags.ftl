### Anhaltend schlechte Werte. Die Worte sind klinisch: Fachleute müssen jede Änderung freigeben.

flag-pain =
    Deine Schmerzen lagen an { $hits } der letzten { $answers } Tage, an denen du geantwortet hast, bei { $level } oder mehr. Das ist eine lange Zeit. Das ist keine Diagnose, und es ist nicht deine Schuld.

    Es ist ein guter Grund, diese Woche in der Chirurgie, der Wirbelsäulenklinik oder beim Schmerzteam anzurufen. Möchtest du eine kurze Zusammenfassung zum Vorlesen?
flag-pain-before =
    Deine Schmerzen lagen an { $hits } der letzten { $answers } Tage, an denen du geantwortet hast, bei { $level } oder mehr, und deine Operation steht bevor.

    Bitte sag es deinem OP-Team{ $team_phone }: Es kann deinen Plan ändern oder bei der Planung helfen.
flag-pain-worse =
    In der letzten Woche lagen deine Schmerzen bei etwa { $median }. Üblich sind bei dir etwa { $baseline }.

    So eine Änderung ist diese Woche einen Anruf in der Chirurgie, der Wirbelsäulenklinik oder beim Schmerzteam wert{ $team_phone }. Das ist keine Diagnose, und es ist nicht deine Schuld.
flag-mood =
    Deine Stimmung lag an { $hits } der letzten { $answers } Tage, an denen du geantwortet hast, bei { $level } oder weniger. Mit Schmerzen nach einer Operation zu leben, zermürbt jeden Menschen. Gedrückte Stimmung lässt sich behandeln.

    Bitte überlege, mit deiner Hausarztpraxis oder in einer Psychotherapie zu sprechen, am besten mit Erfahrung bei Schmerzen. Dringende Hilfe steht immer unter /help und /urgent.
# An den Tagen 0 bis 14 nach einer Operation
flag-pain-early =
    { $how ->
        [rise] Deine Schmerzen sind von { $baseline } auf { $median } gestiegen
       *[strong] Deine Schmerzen lagen bei { $hits } deiner letzten { $answers } Check-ins bei { $level } oder mehr
    }, und deine Operation war { $known ->
        [no] vor kurzem
       *[yes] { $days ->
            [0] heute
            [one] vor { $days } Tag
           *[other] vor { $days } Tagen
        }
    }. Starke Schmerzen können zu den ersten Tagen gehören, und dein Team möchte lieber davon wissen.

    Bitte ruf heute dein OP-Team an{ $team_phone }.
# Ab Woche 6 nach einer Operation, und ab Woche 12
flag-pain-review =
    Deine Operation ist { $weeks } Wochen her, und deine Schmerzen sind { $than ->
        [higher] stärker als davor
       *[same] etwa da, wo sie davor waren
    }.

    { $firm ->
        [yes] Bitte frag jetzt nach einem Kontrolltermin: Es gibt mehrere Wege, mit und ohne Operation.
       *[no] Erholung geht unterschiedlich schnell. Es ist ein guter Zeitpunkt, dein Team um einen Kontrolltermin zu bitten.
    }
# Die Schmerzen waren zurückgegangen und sind wieder da
flag-pain-rebound =
    Deine Schmerzen waren auf etwa { $baseline } zurückgegangen, und diese Woche liegen sie bei etwa { $median }.

    Bitte ruf diese Woche dein Team an{ $team_phone }. Wenn es plötzlich kam, oder mit neuer Taubheit, Schwäche, Fieber oder Problemen mit Blase oder Darm: /urgent.
# Vor flag-pain-early und flag-pain-rebound; die Zeichen sind die von /urgent
flag-signs-first =
    Vor allem anderen: Ist etwas davon neu?
    • Taub zwischen den Beinen, oder Probleme mit Blase oder Darm
    • Schwäche, Fuß hängt, Hände unsicher
    • Fieber oder Schüttelfrost, Wunde rot, heiß oder nässend
    • Klare Flüssigkeit aus der Wunde, oder Kopfschmerz, im Stehen schlimmer
    • Eine Wade geschwollen und schmerzhaft
    • Schmerzen in der Brust, oder Atmen oder Schlucken fällt schwer
    • Sehr schläfrig durch Schmerzmittel

    Danach sage ich etwas zu deinen Schmerzen.
flag-signs-still = Wenn eines der dringenden Zeichen neu ist, geht das vor: /urgent
flag-of-day = Es geht um { $day }:
flag-both-end = Du musst nicht beides auf einmal lösen.

flag-button-summary = Zusammenfassung zeigen
flag-button-knows = Mein Team weiß es
flag-button-they-know = Sie wissen es
flag-button-none = Nichts davon
flag-button-find = Wie finde ich jemanden?
flag-button-sees = Ich bin schon in Behandlung
flag-button-tomorrow = Morgen erinnern
flag-button-later = Jetzt nicht
flag-button-why = Warum bekomme ich das?
flag-button-yes = Ja
flag-button-booked = Termin vereinbart
flag-button-not-through = Nicht durchgekommen
flag-button-not-yet = Noch nicht
flag-button-rather-not = Lieber nicht

flag-said-knows = Gut, dass sie es wissen. Ich spreche es eine Weile nicht mehr an.
flag-said-sees = Gut, dass du jemanden hast. Ich spreche es eine Weile nicht mehr an.
flag-said-find =
    Einige Wege zu einer Therapie:
    • Frag in der Hausarztpraxis oder Schmerzklinik nach einer Überweisung
    • Frag deine Krankenkasse nach einer Liste
    • Such im Profil nach „Schmerz“ oder „chronische Krankheit“

    Der erste Anruf kann kurz sein: „Ich lebe mit Schmerzen nach einer Wirbelsäulen-OP. Haben Sie einen Platz?“
flag-said-tomorrow = Ich spreche es morgen noch einmal an.
flag-said-later = In Ordnung. Du entscheidest. Die Warnzeichen stehen unter /urgent.
flag-said-yes = Schön, dass du jemanden erreicht hast.
flag-said-booked = Gut. Ein Termin ist ein echter Schritt.
flag-said-not-through =
    Das ist ermüdend. Es gibt andere Türen:
    • Deine Hausarztpraxis
    • Die Pflege-Hotline deiner Klinik oder Kasse
    • Deine Apotheke
    • Der Patientenservice der Klinik

    Wenn es nicht warten kann: /urgent
flag-said-not-yet = Das ist in Ordnung. Manche Anrufe brauchen Zeit.
flag-said-rather-not = Verstanden. Ich frage nicht mehr danach.
# Under a message whose flag is over, or was told of again
flag-said-over = Danke, dass du es mir sagst. Diese Nachricht ist älter, deshalb habe ich nichts geändert. Wenn ich dir seitdem geschrieben habe, nimm bitte die Knöpfe dort.

# Wann ich es vorgeschlagen habe: am Tag davor, vor weniger als einer Woche, oder länger her
flag-follow-up-when = { $ago ->
    [day] Gestern
    [week] Letzten { $day }
   *[longer] Am { $day }
}
flag-follow-up-P = { flag-follow-up-when } habe ich vorgeschlagen, beim Schmerzteam anzurufen. Hast du jemanden erreicht?
flag-follow-up-P0 = { flag-follow-up-when } habe ich vorgeschlagen, dein OP-Team anzurufen. Hast du jemanden erreicht?
flag-follow-up-P3 = { flag-follow-up-when } habe ich vorgeschlagen, dein Team um einen Kontrolltermin zu bitten. Hast du jemanden erreicht?
flag-follow-up-M = { flag-follow-up-when } habe ich eine Therapie oder die Hausarztpraxis vorgeschlagen. Hast du jemanden erreicht?
flag-follow-up-BOTH = { flag-follow-up-when } habe ich { $whom ->
        [surgeons] dein OP-Team
       *[pain] das Schmerzteam
    } und eine Therapie vorgeschlagen. Hast du jemanden erreicht?

flag-why-intro = <b>Warum diese Nachricht kam</b>
flag-why-P1 = Schmerz von { $level } oder mehr an { $hits } von { $answers } Tagen mit Antwort. Die Regel meldet sich ab { $needed }.
flag-why-P1f = Schmerz von { $level } oder mehr bei { $hits } deiner letzten { $answers } Antworten. Die Regel meldet sich ab { $needed }.
flag-why-M1 = Stimmung von { $level } oder weniger an { $hits } von { $answers } Tagen mit Antwort. Die Regel meldet sich ab { $needed }.
flag-why-M1f = Stimmung von { $level } oder weniger bei { $hits } deiner letzten { $answers } Antworten. Die Regel meldet sich ab { $needed }.
flag-why-worse = Diese Woche liegt bei etwa { $median }, üblich sind bei dir etwa { $baseline }. Die Änderung hielt an.
flag-why-P0 = { $how ->
        [rise] Dein Schmerz lag bei { $median }, und zwei Tage davor oder früher bei etwa { $baseline }. In den ersten zwei Wochen nach einer Operation meldet sich die Regel ab { $rise } Punkten mehr, bei { $rise_level } oder mehr.
       *[strong] Schmerz von { $level } oder mehr bei { $hits } deiner letzten { $answers } Check-ins. In den ersten zwei Wochen nach einer Operation meldet sich die Regel ab { $needed }.
    }
flag-why-P3 = Zwei Wochen in Folge lag dein Schmerz bei { $level } oder mehr, zuletzt bei etwa { $median }. Vor deiner Operation waren es etwa { $baseline }. Ab Woche { $from_week } sucht die Regel nach einem Rückgang von { $drop } Punkten oder { $share } %.
flag-why-P4 = Dein Schmerz blieb zwei Wochen bei etwa { $baseline } oder darunter. Diese Woche liegt er bei etwa { $median }. Die Regel meldet sich ab { $rebound } Punkten mehr, bei { $rebound_level } oder mehr.
flag-why-end = Das sind feste Regeln. Niemand hat deine Antworten angesehen, und sie sind keine Diagnose.

flag-summary-intro = <b>Zum Vorlesen am Telefon</b>
flag-summary-situation = Ich führe ein Tagebuch rund um eine Wirbelsäulen-OP. Wo ich stehe: { $situation }.
flag-summary-operation = Meine letzte Operation war { $exact ->
        [yes] am
       *[no] im
    } { $day }.
flag-summary-planned = Eine Operation ist geplant { $exact ->
        [yes] am
       *[no] im
    } { $day }.
flag-summary-pain =
    { $span ->
        [operation] Seitdem
       *[weeks] In den letzten zwei Wochen
    } habe ich an { $answers } Tagen geantwortet. Mein Schmerz lag { $spread ->
        [same] jedes Mal bei { $usual } von 10
       *[other] bei { $low } bis { $high } von 10, meist bei etwa { $usual }
    }.
flag-summary-mood =
    Meine Stimmung lag { $spread ->
        [same] jedes Mal bei { $usual }
       *[other] bei { $low } bis { $high }, meist bei etwa { $usual }
    }. Dabei ist 10 sehr gut.
flag-summary-P3 = Vor der Operation lag mein Schmerz bei etwa { $baseline }, und jetzt liegt er bei etwa { $median }.
flag-summary-P4 = Mein Schmerz war auf etwa { $baseline } zurückgegangen, und diese Woche liegt er bei etwa { $median }.
flag-summary-end-today = Ich habe starke Schmerzen. Was raten Sie mir, und kann ich heute kommen?
flag-summary-end = Das geht schon eine Weile so. Was raten Sie mir, und wann kann ich kommen?
