### Was Angehörige erfahren. Die Worte sind klinisch: klinisches Fachpersonal muss sie freigeben.
### Ohne Geschlecht für die Person, die etwas teilt.

summary-someone = Jemand
summary-agreed = { $name } möchte das mit dir teilen.
summary-answered = Beantwortet: { $answered } von { $asked } Check-ins.
summary-answered-day = Der Check-in vom { $day } ist beantwortet.
summary-unanswered-day = Der Check-in vom { $day } hat keine Antwort. Das sagt nichts darüber, wie es geht.
summary-not-asked = Es wurde nichts gefragt.
summary-pain-weekly = Schmerz: { $change ->
        [higher] deutlich mehr als letzte Woche
        [bit-higher] etwas mehr als letzte Woche
        [bit-lower] etwas weniger als letzte Woche
        [lower] deutlich weniger als letzte Woche
       *[same] ungefähr wie letzte Woche
    }.
summary-pain-daily = Schmerz: { $change ->
        [higher] deutlich mehr als in der Woche davor
        [bit-higher] etwas mehr als in der Woche davor
        [bit-lower] etwas weniger als in der Woche davor
        [lower] deutlich weniger als in der Woche davor
       *[same] ungefähr wie in der Woche davor
    }.
summary-mood = Stimmung: { $change ->
        [higher] deutlich höher
        [bit-higher] etwas höher
        [bit-lower] etwas niedriger
        [lower] deutlich niedriger
       *[same] ungefähr gleich
    }.
summary-too-few = Schmerz und Stimmung: zu wenige Antworten, um etwas zu sagen.
summary-notes = Notizen, in eigenen Worten:
summary-way = Was oft hilft: { $way ->
        [lift] eine Fahrt zu einem Termin anbieten.
        [meal] Essen vorbeibringen, ohne dass jemand Gastgeber sein muss.
        [company] eine Weile beisammensitzen und über anderes reden.
        [quiet] eine ruhige Stunde, in der niemand etwas fragt.
       *[ask] die Frage „Möchtest du Hilfe, Gesellschaft oder Ruhe?“
    }
summary-care = { $care ->
        [someone] Und du? Mit jemandem darüber zu reden, kann auch dir helfen.
        [enough] Und du? Da zu sein ist viel. Du musst es nicht lösen.
       *[break] Und du? Auch deine Pausen zählen.
    }
summary-end = Das ist keine Diagnose. Bitte nutze es nicht, um { $name } zu kontrollieren. Sorgst du dich um die Sicherheit von { $name }? { $emergency } / { $crisis_line }{ $text_option }.
summary-nothing-weekly = { $name }: Für diese Woche gibt es nichts zu zeigen. Das sagt nichts darüber, wie es geht.
summary-nothing-daily = { $name }: Für diesen Tag gibt es nichts zu zeigen. Das sagt nichts darüber, wie es geht.

# Ein Hinweis, wenn die Person es erlaubt hat
caregiver-flag =
    { $name } hat mich gebeten, dir Bescheid zu sagen, wenn die Werte länger schwer sind. { $families ->
        [P] Der Schmerz war
        [M] Die Stimmung war
       *[BOTH] Schmerz und Stimmung waren
    } zuletzt an vielen Tagen schwer. Mein Vorschlag war ein Anruf { $whom ->
        [pain] beim Schmerzteam
        [surgery] beim OP-Team
        [mood] in einer Praxis für Psychotherapie
        [surgery-and-mood] beim OP-Team und in einer Praxis für Psychotherapie
       *[pain-and-mood] beim Schmerzteam und in einer Praxis für Psychotherapie
    }.

    Du kannst fragen: „Möchtest du Hilfe, Gesellschaft oder Ruhe?“ Das ist keine Diagnose. Sorgst du dich gerade um die Sicherheit von { $name }? Ruf { $emergency } an.
# Stille, wenn die Person es erlaubt hat
caregiver-silence = { $name } hat mich gebeten, dir nach { $missed } Check-ins ohne Antwort Bescheid zu sagen. Das sagt nichts darüber, wie es geht: Viele haben zu tun, sind müde oder brauchen eine Pause. Ein kurzer Gruß genügt.

# /summary
summary-pick = Wessen Zusammenfassung möchtest du sehen?
summary-none =
    Gerade teilt hier niemand etwas mit dir.
    Wenn dir jemand einen Einladungslink schickt, öffne ihn, und es beginnt.
summary-no-summaries = Es gibt keine Zusammenfassung zu sehen. Ich schreibe dir in den gewählten Momenten.
summary-over = Es gibt nichts mehr zu sehen. Danke, dass du da bist.
