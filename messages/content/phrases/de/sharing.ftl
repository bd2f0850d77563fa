### Was eine Person mit wem teilt: /share, Einladungen, Namen.

# Was jemand sieht, als Liste: für die Person und für Angehörige
scope-weekly = jede Woche eine kurze Zusammenfassung, und auf Wunsch
scope-daily = jeden Tag eine kurze Zusammenfassung, und auf Wunsch
scope-flags = eine Nachricht, wenn die Werte länger schwer sind
scope-silence = eine Nachricht nach { $missed } Check-ins ohne Antwort
scope-notes = die Notizen, in der Zusammenfassung
scope-nothing = nichts

share-when = { $day }, { $time } Uhr

shares-title = <b>Was du teilst</b>
shares-none = Niemand sieht etwas von dir.
shares-paused = (Pause)
shares-looked = Zuletzt angesehen: { $when }
shares-not-looked = Noch nicht angesehen.
shares-invite = Eine Einladung ist offen bis { $when }.
shares-unused = Die Einladung vom { $day } wurde nicht angenommen.
shares-stopped = { $name } folgt dir seit { $day } nicht mehr.
shares-end = Du wählst, wer was sieht. Ändern oder beenden kannst du es jederzeit.
shares-button-new = Jemanden einladen
shares-button-withdraw = Zurückziehen: Einladung vom { $day }
shares-button-name = Mein Name hier
shares-button-back = Zurück

share = <b>{ $name }</b> sieht:
share-since = Seit { $day }
share-is-paused = Das hat Pause. Gerade ist nichts zu sehen, und der Grund wird nicht genannt.
share-button-change = Ändern
share-button-pause = Pause
share-button-on = Weiter
share-button-looks = Wann wurde nachgesehen?
share-button-end = Beenden

share-end = Für { $name } beenden? Sofort ist nichts mehr zu sehen. Der Grund wird nicht genannt.
share-button-end-yes = Ja, beenden
share-button-end-no = Nein, behalten
share-ended = Beendet. { $name } sieht ab jetzt nichts mehr.
share-taken-back = Die Einladung ist zurückgezogen. Ihr Link öffnet nichts mehr.

share-looks = <b>Wann { $name } nachgesehen hat</b>
share-looks-none = { $name } hat noch nicht nachgesehen.
share-looked-asked = { $when }, hat nach einer Zusammenfassung gefragt
share-looked-summary = { $when }, hat eine Zusammenfassung bekommen
share-looked-flag = { $when }, hat von schweren Werten erfahren
share-looked-silence = { $when }, hat von Stille erfahren

share-scope-new = <b>Was soll zu sehen sein?</b>
share-scope-live = <b>Was soll { $name } sehen?</b> Eine Änderung gilt sofort.
share-scope-empty = Wähle etwas aus, dann geht es weiter.
share-scope-called = Dein Name für die anderen: { $called }
share-scope-notes = Deine Notizen stehen dann in den Zusammenfassungen.
share-button-weekly = Wöchentlich
share-button-daily = Täglich
share-button-none = Keine
share-button-flags = Nachricht bei länger schweren Werten
share-button-silence-never = Keine Nachricht bei Stille
share-button-silence = Ab { $missed }-mal Stille
share-button-notes = Auch meine Notizen
share-button-preview = Zeigen, was zu sehen ist
share-button-cancel = Abbrechen
share-button-done = Fertig

share-preview = <b>Genau das ist dann zu sehen</b>, in der Sprache der anderen Person.
share-preview-summary = Die Zusammenfassung, Stand jetzt:
share-preview-flag = Wenn die Werte länger schwer sind:
share-preview-silence = Nach Stille:
share-button-link = Einladung erstellen
share-button-other = Anders wählen

share-made =
    Deine Einladung ist fertig. Leite die nächste Nachricht an die Person weiter, die du meinst.
    Sie gilt einmal, bis { $when }. Zurückziehen: /share
share-link =
    { $called } lädt dich zu Steady ein, einem Chat in Telegram.
    Dort siehst du, wie es { $called } geht, soweit { $called } das teilen möchte.

    Öffne diesen Link, lies mehr und entscheide dann. Er gilt einmal, 48 Stunden lang:
    { $link }
share-accepted = { $name } hat deine Einladung angenommen. Was zu sehen ist, kannst du ändern: /share
share-limit-caregivers = Du teilst mit zehn Menschen, offene Einladungen mitgezählt. Mehr schaffe ich nicht.
share-limit-open = Fünf Einladungen sind offen. Zieh eine zurück oder warte, bis sie abläuft: /share
share-limit-day = Das waren heute zehn Einladungen. Morgen gehen wieder welche.

name-ask =
    Wie sollen dich die anderen nennen? Schreib einen Namen.
    Ihn sehen nur Menschen, mit denen du teilst oder denen du folgst.
name-set = Dein Name für die anderen: { $called }
name-unknown = Das konnte ich nicht als Namen lesen. Schreib ihn bitte mit Buchstaben.
