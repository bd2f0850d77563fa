### What is said beside the demo's phones: the guided stories, and the tables of the drawer.
### { $patient } and { $caregiver } are the first names of the people who play.

demo-quiet = Ein ruhiger Monat
demo-quiet-about = Beitreten, zweimal tippen am Tag, eine Notiz, ein Tag ohne Antwort. Nichts davon alarmiert.
demo-quiet-1 = { $patient } wurde am Rücken operiert, und der Schmerz kam zurück. Jemand hat den Link geschickt.
demo-quiet-2 = Ein paar kurze Schritte, und die erste Frage ist da. Vor der Zustimmung wurde nichts gespeichert.
demo-quiet-3 = Zweimal getippt, das war der Check-in. Jede Antwort wurde vorher geschrieben. Keine Maschine erfindet sie.
demo-quiet-4 = Jeder Gedanke sagt, woher er kommt. Was { $patient } hilft, kommt öfter.
demo-quiet-5 = Wer mag, schreibt eine Notiz dazu. Sie liegt verschlüsselt. Nun vergeht ein Tag ohne Antwort.
demo-quiet-6 = Eine Erinnerung nach zwei Stunden, und keine mehr. Ein Tag ohne Antwort ist kein Versagen.
demo-quiet-7 = Nun der Rest des Monats, im Schnelldurchlauf. Einmal pro Woche gibt es einen Rückblick.
demo-quiet-8 = Ein Monat ist um. Es gab keinen Hinweis, denn nichts sprach dafür.
demo-quiet-9 = Die Antworten gehören { $patient }: alle als Datei, oder gelöscht, jederzeit.

demo-hard = Zwei schwere Wochen
demo-hard-about = Der Schmerz bleibt stark, eine feste Regel spricht, und ein Text hilft beim Anruf.
demo-hard-1 = { $patient } tritt bei, wie in jeder Geschichte. Diesmal kommen schwere Tage.
demo-hard-2 = Ab jetzt liegt der Schmerz bei 8. Jeder Tag wird mit zweimal Tippen beantwortet.
demo-hard-3 = Tag um Tag starker Schmerz. Steady sagt es, mit den Zahlen, und nennt, wen man anruft.
demo-hard-4 = Darunter steht, welche Regel gesprochen hat, und mit welchen Zahlen. Hier rät kein Modell.
demo-hard-5 = Ein Anruf ist leichter, wenn die Worte bereitliegen.
demo-hard-6 = Das ist der Text zum Vorlesen am Telefon. Er enthält, was ein Team zuerst fragt.
demo-hard-7 = Einige Tage später fragt Steady, ob jemand erreicht wurde.
demo-hard-8 = Niemand ging ans Telefon? Dann gibt es andere Türen. Ohne Vorwurf und ohne täglichen Alarm.

demo-operation = Die zweite Operation
demo-operation-about = Die Tage davor, ein stiller Tag, und danach die Zeichen, die nicht warten können.
demo-operation-1 = { $patient } hat in wenigen Tagen eine zweite Operation.
demo-operation-2 = Die Gedanken passen zur Zeit vor einer Operation. Nichts verspricht, wie sie ausgeht.
demo-operation-3 = Morgen ist der Tag. Steady fragt dann nichts, und nichts gilt als versäumt.
demo-operation-4 = Einen Tag später fragt es, ob die Operation stattfand. Vielleicht wurde sie verschoben.
demo-operation-5 = Zwei Wochen lang sind die dringenden Zeichen mit einem Tippen erreichbar.
demo-operation-6 = Jedes Zeichen sagt, was jetzt zu tun ist, mit den Nummern des richtigen Landes.
demo-operation-7 = Nicht alle suchen eine Taste. Darum wird jeder Text von { $patient } auf solche Zeichen gelesen.
demo-operation-8 = Jeder Text wird vor allem anderen gelesen, auf diesem Rechner. Darunter steht, was gefunden wurde.
demo-operation-9 = Die Worte selbst bleiben nicht. Kein Mensch überwacht den Chat, und er sagt das auch.

demo-caregiver = Jemand begleitet mit
demo-caregiver-about = Eine Einladung, was sie zeigen wird, eine Wochenübersicht und das Ende.
demo-caregiver-1 = Zuerst tritt { $patient } bei. Dann möchte { $caregiver } wissen, wie es läuft.
demo-caregiver-2 = Das Teilen beginnt bei { $patient }: Was { $caregiver } bekommt, wird dort gewählt.
demo-caregiver-3 = Ein Wort zu schweren Wochen wird eingeschaltet. Notizen bleiben privat, wenn niemand sie einschaltet.
demo-caregiver-4 = Bevor der Link geht, sieht { $patient } genau das, was { $caregiver } sehen wird.
demo-caregiver-5 = { $caregiver } öffnet den Link, liest, worum es geht, und stimmt auch zu.
demo-caregiver-6 = { $caregiver } wählt, wann etwas kommt, in eigener Sprache und am eigenen Ort.
demo-caregiver-7 = Die Wochenübersicht: wie viele Antworten, mehr oder weniger, und wie man hilft. Nie ein Wert.
demo-caregiver-8 = { $patient } hat es beendet. Das gilt sofort, und niemand erfährt den Grund.
demo-caregiver-9 = Es gibt nichts mehr zu sehen. { $patient } entscheidet, heute und später.

demo-says-note = Heute besser geschlafen.
demo-says-sign = Ich habe Fieber und die Wunde nässt

demo-stuck-button = Die nächste Taste ist nicht auf dem Telefon von { $name }. Vielleicht ging jemand einen anderen Weg.
demo-stuck-question = Die nächste Frage ist nicht auf dem Telefon von { $name }.
demo-stuck-link = Auf dem Telefon von { $name } ist keine Einladung.
demo-stuck-blocked = { $name } hat den Bot blockiert. Gib ihn frei, dann geht die Geschichte weiter.
demo-stuck-ours = Hier ging etwas schief. Die Telefone arbeiten weiter.
demo-stuck-wait = Was als Nächstes kommt, kam nicht rechtzeitig.

# The drawer
demo-outbox = Ausgang
demo-outbox-about =
    Hier wartet alles, was zu sagen ist, mit seinem Grund, bis es gesendet ist.
    Der Text entsteht erst im Augenblick des Sendens.
demo-flags = Hinweise
demo-flags-about =
    Was die Regeln in den Antworten fanden, und was daraus wurde.
    Die Zahlen sind die, auf denen eine Regel ruht. Regeln und Schwellen sind fest und lesbar.
demo-safety = Dringende Worte
demo-safety-about =
    Worte, die sofort beantwortet wurden.
    Die Worte selbst bleiben nicht, nur was sie fand: ein Muster oder gelernte Gewichte.
demo-column-due = fällig
demo-column-to = an
demo-column-says = sagt
demo-column-priority = Vorrang
demo-column-state = Stand
demo-column-when = wann
demo-column-about = über
demo-column-what = was
demo-column-why = warum
demo-column-from = von
demo-column-answered = Antwort
demo-column-pattern = gefunden von
demo-priority-crisis = Krise
demo-priority-reply = Antwort
demo-priority-question = Frage
demo-priority-notice = Hinweis
demo-priority-summary = Übersicht
demo-event-raised = beginnt
demo-event-told = gesagt
demo-event-cleared = vorbei
demo-event-known = das Team weiß es
demo-event-reached = jemanden erreicht
demo-event-declined = lieber nicht
demo-event-followed-up = nachgefragt
demo-event-no-signs = keines der Zeichen
demo-event-asked = vier Fragen gestellt
demo-state-waiting = wartet
demo-state-sent = gesendet
demo-state-blocked = blockiert
demo-state-refused = abgelehnt
demo-state-expired = zu spät
demo-state-withdrawn = nicht mehr nötig
