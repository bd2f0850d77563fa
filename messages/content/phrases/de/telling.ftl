### In Gefahr: Worte für jemanden, der nahe ist, und Bescheid geben nur auf eigenen Knopfdruck.
### Die Worte sind klinisch: klinisches Fachpersonal muss sie freigeben.

safety-button-tell-one = Hilf mir, { $name } Bescheid zu geben
safety-button-tell-some = Hilf mir, jemandem Bescheid zu geben
safety-button-tell-now = Gib { $name } für mich Bescheid
safety-tell-crisis =
    Das kannst du jemandem schicken, der dir nahesteht:

    <blockquote>Ich fühle mich nicht sicher. Bitte bleib bei mir.</blockquote>

    Bist du gerade in Gefahr? Ruf { $emergency } an.
safety-tell-red =
    Das kannst du jemandem schicken, der dir nahesteht:

    <blockquote>Ich habe ein neues Zeichen, das jetzt ärztlich angesehen werden muss. Bitte komm mit.</blockquote>

    Wenn es schlimmer wird, ruf { $emergency } an.
safety-tell-offer = Oder ich gebe jetzt für dich Bescheid. Ich schreibe nur, wenn du einen Namen antippst.
safety-told =
    Ich schreibe jetzt an { $name }. Ich kann nicht wissen, wann das gelesen wird. Ruf bitte auch jemanden an.

    Bist du gerade in Gefahr? Ruf { $emergency } an.
safety-not-told =
    Meine Nachricht an { $name } kam nicht an. Ruf bitte selbst an, oder jemand anderen, der dir nahesteht.

    Bist du gerade in Gefahr? Ruf { $emergency } an.
safety-tell-gone =
    Von hier aus erreiche ich diese Person nicht. Ruf bitte jemanden an, der dir nahesteht.

    Bist du gerade in Gefahr? Ruf { $emergency } an.
safety-tell-later =
    Im Moment kann ich es nicht senden. Ich versuche es weiter. Ruf bitte jetzt jemanden an, der dir nahesteht.

    Bist du gerade in Gefahr? Ruf { $emergency } an.

# Was Angehörige erfahren; darauf folgt der Rat für alle, die bei jemandem in Gefahr sind
caregiver-needed-crisis =
    { $name } hat mich gebeten, dir Bescheid zu geben. { $name } fühlt sich gerade nicht sicher und möchte dich dabeihaben.

    Bitte ruf jetzt an oder geh hin. Ich bin ein automatisches Programm und kann nicht mehr tun. Wenn du niemanden erreichst, ruf { $emergency } an.
caregiver-needed-red =
    { $name } hat mich gebeten, dir Bescheid zu geben. { $name } braucht jetzt ärztliche Hilfe und möchte, dass du mitkommst.

    Bitte ruf jetzt an oder geh hin. Ich bin ein automatisches Programm und kann nicht mehr tun. Wenn es schlimmer wird, ruf { $emergency } an.
