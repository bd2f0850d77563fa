### The check-in.

# How a day is written: letters of Unicode's date patterns, plain words in quotes ('de').
date-pattern = EEEE, d. MMMM

checkin-pain-daily = Wie stark war dein <b>Schmerz</b> in den letzten 24 Stunden, im Durchschnitt?
checkin-pain-now = Wie stark ist dein <b>Schmerz</b> jetzt gerade?
checkin-pain-that-day = Wie stark war dein <b>Schmerz</b> am { $day }, im Durchschnitt?
checkin-pain-ends = 0 = kein Schmerz · 10 = der schlimmste, den du dir vorstellen kannst
checkin-mood-daily = Wie ist deine <b>Stimmung</b> heute?
checkin-mood-now = Wie ist deine <b>Stimmung</b> jetzt gerade?
checkin-mood-that-day = Wie war deine <b>Stimmung</b> am { $day }?
checkin-mood-ends = 0 = sehr schlecht · 10 = sehr gut
checkin-so-far-pain = Schmerz: { $pain }
checkin-reminder = Dein Check-in ist noch offen, falls du antworten magst. Keine Eile.

checkin-scores = Schmerz { $pain } · Stimmung { $mood }
checkin-scores-that-day = { $day }: Schmerz { $pain } · Stimmung { $mood }
checkin-thanks = Danke, dass du mir sagst, wie es dir geht.
checkin-did-it-help = Hat dir das geholfen?
checkin-helped-noted = Danke, dass du es mir sagst.

checkin-undo = Rückgängig
checkin-yes-helped = Ja
checkin-not-today = Heute nicht
checkin-source = Woher kommt das?
checkin-source-is = { $title }, Abschnitt „{ $section }“
checkin-source-own = Dieser Text wurde für Steady geschrieben. Er stammt aus keinem Artikel.

checkin-closed = Der Check-in vom { $day } ist geschlossen. Das macht nichts.
checkin-closed-now = Dieser Check-in ist geschlossen. Das macht nichts.
checkin-closed-now-pain = Dieser Check-in ist geschlossen. Deine Antwort zum Schmerz bleibt: { $pain }. Das macht nichts.
checkin-answer-late = Trotzdem für den Tag antworten

tap-already = Das habe ich schon.
tap-undone = Zurückgenommen.
tap-closed = Dieser Check-in ist geschlossen.
tap-too-late = Das ist mehr als zehn Minuten her. Deshalb bleibt es so.
tap-not-yours = Dieser Knopf gilt nicht mehr. Es hat sich nichts geändert.
tap-thanks = Danke, dass du es mir sagst.
