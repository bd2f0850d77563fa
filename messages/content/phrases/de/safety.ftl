## Was gesagt wird, wenn Worte nicht warten können. Bevor echte Patienten das lesen, muss klinisches
## Fachpersonal es freigeben. Die Texte ändern sich nur zugleich in allen Sprachen.
## {$emergency}, {$crisis_line} und {$text_option} kommen aus helplines.yaml; {$text_option} bringt
## sein eigenes Komma mit oder ist leer.

# Ausdrückliche oder passive Gedanken, Selbstverletzung, Abschied
safety-crisis-1 =
    Es klingt, als ob du vielleicht daran denkst, zu sterben oder dich zu verletzen. { $how ->
        [tapped] Danke, dass du es mir sagst.
       *[written] Danke, dass du es geschrieben hast.
    } Es tut mir leid, dass es so weh tut.

    Ich bin ein automatisches Programm. Kein Mensch liest diesen Chat. Bitte wende dich jetzt an einen Menschen:
    • Bist du gerade in Gefahr? Ruf {$emergency} an.
    • { safety-talk-to }: {$crisis_line}{$text_option}
    • Sag jemandem, der dir nahesteht: „Ich fühle mich nicht sicher. Bitte bleib bei mir.“

    Wenn etwas in deiner Nähe ist, womit du dich verletzen könntest: Geh weg davon oder gib es jemandem.
# Dasselbe noch einmal innerhalb einer Stunde: die Nummern, ohne den ganzen Text
safety-crisis-1-again =
    { $how ->
        [tapped] Danke, dass du es mir noch einmal sagst.
       *[written] Danke, dass du noch einmal schreibst.
    } Kein Mensch liest diesen Chat. Bitte wende dich jetzt an einen Menschen:
    • Bist du gerade in Gefahr? Ruf {$emergency} an.
    • { safety-talk-to }: {$crisis_line}{$text_option}
    • Sag jemandem, der dir nahesteht: „Ich fühle mich nicht sicher. Bitte bleib bei mir.“
# Vor den Nummern; {$open} sagt, ob sie alle rund um die Uhr erreichbar sind
safety-talk-to = { $open ->
    [always] Sprich mit jemandem, Tag und Nacht
   *[hours] Sprich mit jemandem
}
# Eine Tat, die schon geschehen ist
safety-crisis-0 =
    Wenn du Tabletten genommen oder dich verletzt hast: Ruf jetzt {$emergency} an, auch wenn du dich gut fühlst. Schließ die Tür auf. Sag jemandem in der Nähe Bescheid. Ich kann nicht für dich anrufen.
# Mehrdeutig: es wird gefragt
safety-crisis-2 = Das klingt sehr schwer. Ich frage lieber, als zu raten: Hast du Gedanken, dein Leben zu beenden oder dich zu verletzen?
# Dieselbe Frage, wenn niemand etwas geschrieben hat: Sie folgt allein aus den Antworten
safety-crisis-2-scores = Deine Antworten zeigen, dass deine Stimmung zuletzt sehr niedrig war. Ich frage lieber, als zu raten: Hast du Gedanken, dein Leben zu beenden oder dich zu verletzen?
safety-crisis-2-no =
    Danke, dass du es mir sagst. Was du trägst, ist schwer. Es ist verständlich, dass es dich zermürbt.

    Ein Gespräch in einer Therapie oder Hausarztpraxis kann helfen. Am besten dort, wo man Schmerz gut kennt.

    Die Nummern findest du immer unter /help und /urgent.
# Jemand berichtet von einem anderen Menschen
safety-crisis-cg =
    Danke, dass du das ernst nimmst. Du kannst direkt fragen: „Denkst du daran, dir das Leben zu nehmen?“ Eine Frage bringt niemanden auf die Idee. Bleib bei der Person.

    Ruf {$emergency} an, wenn sie jetzt in Gefahr ist. Rat für euch beide: {$crisis_line}.

    Wenn du es sicher tun kannst: Bring Medikamente und andere gefährliche Dinge außer Reichweite.
safety-not-meant = Danke, dass du es sagst. Ich frage lieber einmal zu oft. Die Nummern bleiben unter /help und /urgent.
safety-not-new = { safety-not-meant }
# 24 Stunden nach einer Krisennachricht; keine Werte
safety-crisis-next-day =
    Ich denke an gestern. { $scores ->
        [yes] Heute gibt es keine Werte.{" "}
       *[no] {""}
    }Ist jemand bei dir, oder hast du Kontakt zu Hilfe?
safety-next-day-yes = Gut, dass du damit nicht allein bist. Die Nummern bleiben unter /help und /urgent.
safety-next-day-not-yet =
    Danke für deine Ehrlichkeit. Du musst das nicht allein tragen.

    • Bist du gerade in Gefahr? Ruf {$emergency} an.
    • { safety-talk-to }: {$crisis_line}{$text_option}

    Gibt es einen Menschen, dem du jetzt schreiben könntest? „Kannst du eine Weile bei mir bleiben?“ reicht schon.
safety-next-day-need-numbers =
    Hier sind sie. Du musst das nicht allein tragen.

    • Bist du gerade in Gefahr? Ruf {$emergency} an.
    • { safety-talk-to }: {$crisis_line}{$text_option}
# In den 7 Tagen nach einer Krisennachricht: anstelle eines Tipps
safety-after-crisis-week = Danke für deine Antwort. Diese Woche lasse ich die Tipps weg. Hilfe findest du immer unter /urgent. Gibt es jemanden, bei dem du heute gern wärst?

## Knöpfe unter diesen Nachrichten und die Antworten darauf
safety-button-calling = Ich rufe jetzt an
safety-button-someone-with-me = Jemand ist bei mir
safety-button-not-meant = So war es nicht gemeint
safety-button-not-new = So war es nicht gemeint
safety-button-yes = Ja
safety-button-not-sure = Ich weiß nicht
safety-button-no-struggling = Nein, aber es ist schwer
safety-button-someone-else = Es geht um jemand anderen
safety-button-about-me = Es geht um mich
safety-button-on-my-way = Bin auf dem Weg
safety-button-seen = War dort, alles in Ordnung
safety-button-not-through = Niemanden erreicht
safety-button-not-going = Ich gehe nicht hin
safety-button-not-yet = Noch nicht
safety-button-signs = Dringende Zeichen
safety-button-none = Keins davon
safety-button-need-numbers = Ich brauche die Nummern
safety-answer-calling = Gut, dass du anrufst. Bleib dran, bis sich jemand meldet. Wenn niemand abnimmt, ruf {$emergency} an.
safety-answer-someone-with-me = Gut, dass jemand bei dir ist. Bitte die Person, zu bleiben. Wenn es schlimmer wird, ruft zusammen {$emergency} an.

## Dringende Zeichen des Körpers
# Taubheit im Reithosenbereich, Blase, Darm, Sexualfunktion
safety-red-ces =
    Halt an und lies das. Wenn es neu zwischen deinen Beinen taub ist oder Pinkeln, Stuhlgang oder das sexuelle Gefühl neu gestört sind, können Nerven im Rücken eingeklemmt sein. Das ist selten, aber jede Stunde zählt.

    Geh JETZT in eine Notaufnahme oder ruf {$emergency} an. Fahr nicht selbst. Warte nicht auf den nächsten Termin, auch wenn es wenig weh tut.

    Sag: „Ich hatte eine Operation an der Wirbelsäule und habe neue Zeichen eines Cauda-equina-Syndroms. Ich muss heute untersucht werden.“
# Dasselbe für jemanden, dessen Operation bevorsteht
safety-red-ces-before =
    Halt an und lies das. Wenn es neu zwischen deinen Beinen taub ist oder Pinkeln, Stuhlgang oder das sexuelle Gefühl neu gestört sind, können Nerven im Rücken eingeklemmt sein. Das ist selten, aber jede Stunde zählt.

    Geh JETZT in eine Notaufnahme oder ruf {$emergency} an. Fahr nicht selbst. Warte nicht auf den nächsten Termin, auch wenn es wenig weh tut.

    Sag: „Ich habe Rückenprobleme und neue Zeichen eines Cauda-equina-Syndroms. Ich muss heute untersucht werden.“
# Neue oder zunehmende Schwäche
safety-red-weak = Neue oder zunehmende Schwäche muss heute angesehen werden. Ruf jetzt dein OP-Team an und sag, dass es dringend ist. Wenn es plötzlich kam, beide Beine betrifft oder du in 30 Minuten niemanden erreichst: Geh in eine Notaufnahme oder ruf {$emergency} an.
# Fieber, Schüttelfrost, Wunde rot, heiß, offen, nässend oder riechend
safety-red-inf = Das könnte eine Infektion sein. Ruf heute, jetzt, dein OP-Team oder dessen Notdienst an. Wenn du niemanden erreichst, Schüttelfrost hast, verwirrt bist oder dich sehr krank fühlst: Notaufnahme oder {$emergency}. Nimm keine übrigen Antibiotika.
# Klare Flüssigkeit aus der Wunde, Kopfschmerz im Stehen, steifer Nacken, Licht tut weh
safety-red-csf = Leg dich flach hin und ruf jetzt dein OP-Team an. Bei Fieber, steifem Nacken, Benommenheit oder Verwirrtheit: {$emergency}.
# Eine Wade geschwollen, rot, warm, schmerzend
safety-red-clot-leg = Das könnte ein Blutgerinnsel sein. Lass es heute ansehen: im Bereitschaftsdienst oder in einer Notaufnahme. Reib das Bein nicht.
# Brustschmerz, Atemnot, Bluthusten, Ohnmacht
safety-red-chest = Ruf jetzt {$emergency} an.
# Nach einer Operation am Hals: Schwellung, Probleme beim Atmen oder Schlucken
safety-red-neck = Ruf jetzt {$emergency} an.
# Sehr schläfrig, langsamer Atem, blaue Lippen unter Schmerzmitteln, versehentlich zu viel
safety-red-drowsy = Ruf jetzt {$emergency} an. Bleib bei der Person, halt sie wach und in Seitenlage. Gib Naloxon, wenn du es hast.
# Unter denen, die das OP-Team nennen, wenn dessen Nummer bekannt ist
safety-team = Dein OP-Team: { $number }
# Wenn etwas ein Zeichen sein kann: die Liste von /urgent folgt
safety-red-2 = Etwas, das du schreibst, kann ein dringendes Zeichen sein. Ich frage lieber, als zu raten.
safety-none = Gut. Wenn eins davon auftritt, Tag oder Nacht: /urgent.
# 30 Minuten oder 2 Stunden danach
safety-red-followup = Hast du Hilfe bekommen?
safety-followup-on-my-way = Gut. Nimm deine Medikamentenliste und dein Telefon mit, wenn sie griffbereit sind. Wenn es unterwegs schlimmer wird, ruf {$emergency} an.
safety-followup-seen = Gut, dass du untersucht wurdest. Wenn es wiederkommt oder etwas Neues auftritt: /urgent.
safety-followup-not-through = Danke, dass du es versucht hast. Bitte geh in eine Notaufnahme oder ruf {$emergency} an. Du kannst sagen: „Ich erreiche mein OP-Team nicht.“
safety-followup-not-going = Das entscheidest du. Ich bitte dich trotzdem, es ansehen zu lassen, denn Warten ist nicht sicher. Du kannst jederzeit gehen oder {$emergency} anrufen. Könnte jemand mitkommen, der dir nahesteht?

## Die Liste unter /urgent
safety-urgent-menu =
    Notruf: {$emergency}
    Jemand zum Reden: {$crisis_line}{$text_option}
# Dieselben Zeichen wie auf den Knöpfen, vollständig; dazwischen die Nummer des Teams, wenn bekannt
safety-urgent-signs =
    Was davon ist neu? Tipp es an, dann steht da, was jetzt zu tun ist.
    • Taub zwischen den Beinen, oder neue Probleme mit Pinkeln, Stuhlgang oder sexuellem Gefühl
    • Neue oder zunehmende Schwäche, ein Fuß hängt, Hände ungeschickt, unsicherer Gang
    • Fieber ab 38,0 °C, Schüttelfrost, oder die Wunde ist rot, heiß, offen, nässt oder riecht
    • Klare Flüssigkeit aus der Wunde, Kopfweh schlimmer im Stehen, steifer Nacken, Licht tut weh
    • Eine Wade geschwollen, rot, warm oder schmerzhaft
    • Brustschmerz, Atemnot, Bluthusten, Ohnmacht
    • Nach einer Operation am Hals: Schwellung, Probleme beim Atmen oder Schlucken
    • Mit Schmerzmitteln: sehr schläfrig, langsamer Atem, blaue Lippen, oder aus Versehen zu viel
safety-sign-ces = Taub zwischen den Beinen, Blase, Darm
safety-sign-weak = Neue Schwäche, Fuß hängt, Hand unsicher
safety-sign-inf = Fieber, Schüttelfrost, Wunde rot, nass
safety-sign-csf = Klare Flüssigkeit, Kopfweh im Stehen
safety-sign-clot-leg = Eine Wade geschwollen, rot oder warm
safety-sign-chest = Brustschmerz, Atemnot, Ohnmacht
safety-sign-neck = Hals schwillt an, Atmen/Schlucken schwer
safety-sign-drowsy = Sehr schläfrig, Atem langsam, Überdosis
safety-sign-crisis = Ich fühle mich nicht sicher

## Anderswo
# Ein Foto, eine Sprachnachricht, ein Sticker
safety-cannot-read = Ich kann nur Text und Knöpfe lesen. Wenn mit deinem Körper etwas nicht stimmt oder du dich nicht sicher fühlst: /urgent.
# Unter /help
safety-numbers =
    Notruf: {$emergency}
    Jemand zum Reden: {$crisis_line}{$text_option}
