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
flag-both-end = Du musst nicht beides auf einmal lösen.

flag-button-summary = Zusammenfassung zeigen
flag-button-knows = Mein Team weiß es
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

flag-follow-up-P = Am { $day } habe ich vorgeschlagen, beim Schmerzteam anzurufen. Hast du jemanden erreicht?
flag-follow-up-M = Am { $day } habe ich eine Therapie oder die Hausarztpraxis vorgeschlagen. Hast du jemanden erreicht?
flag-follow-up-BOTH = Am { $day } habe ich das Schmerzteam und eine Therapie vorgeschlagen. Hast du jemanden erreicht?

flag-why-intro = <b>Warum diese Nachricht kam</b>
flag-why-P1 = Schmerz von { $level } oder mehr an { $hits } von { $answers } Tagen mit Antwort. Die Regel meldet sich ab { $needed }.
flag-why-P1f = Schmerz von { $level } oder mehr bei { $hits } deiner letzten { $answers } Antworten. Die Regel meldet sich ab { $needed }.
flag-why-M1 = Stimmung von { $level } oder weniger an { $hits } von { $answers } Tagen mit Antwort. Die Regel meldet sich ab { $needed }.
flag-why-M1f = Stimmung von { $level } oder weniger bei { $hits } deiner letzten { $answers } Antworten. Die Regel meldet sich ab { $needed }.
flag-why-worse = Diese Woche liegt bei etwa { $median }, üblich sind bei dir etwa { $baseline }. Die Änderung hielt an.
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
    In den letzten zwei Wochen habe ich an { $answers } Tagen geantwortet. Mein Schmerz lag { $spread ->
        [same] jedes Mal bei { $usual } von 10
       *[other] bei { $low } bis { $high } von 10, meist bei etwa { $usual }
    }.
flag-summary-mood =
    Meine Stimmung lag { $spread ->
        [same] jedes Mal bei { $usual }
       *[other] bei { $low } bis { $high }, meist bei etwa { $usual }
    }. Dabei ist 10 sehr gut.
flag-summary-end = Das geht schon eine Weile so. Was raten Sie mir, und wann kann ich kommen?
