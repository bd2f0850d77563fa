### Dónde está una persona: se pregunta poco, y solo ella lo cambia.

situation-as_hoped = Recuperándome, y va como esperaba
situation-slower = Recuperándome, más lento de lo esperado

settings-line-stage = Tu momento: { $place }
settings-button-stage = Mi momento
settings-stage =
    <b>¿En qué momento estás?</b>
    Hasta ahora: { $place }
    Elige lo que mejor encaje. Mis mensajes seguirán tu respuesta.
stage-saved =
    Guardado: { $place }.
    Desde ahora, mis mensajes lo tendrán en cuenta.
stage-kept = Gracias. Se queda como está: { $place }.
stage-later = De acuerdo. No volveré a preguntarlo en unas semanas.

stage-place-six_weeks = Han pasado más de seis semanas desde tu operación.
stage-place-three_months = Han pasado más de tres meses desde tu operación.
stage-place-half_year = Ha pasado más de medio año desde tu operación.
stage-place-while = Hace ya un tiempo que me contaste en qué momento estás.
stage-place-question =
    ¿Sigue encajando «{ $place }»?
    No hay respuesta buena ni mala. Mis mensajes la seguirán.
stage-button-fits = Sigue encajando
stage-button-other = Encaja mejor otra cosa
stage-button-later = Ahora no

stage-button-feelings = Cómo lo vivo ahora
stage-feelings =
    ¿Cuál de estas frases suena a ti hoy?
    Puedes elegir una o ninguna. También puedes saltarlo.
stage-feeling-setback_denial = Es solo por un tiempo. Ya pasará.
stage-feeling-setback_anger = ¿Por qué a mí? Es muy injusto.
stage-feeling-setback_bargaining = Si me esfuerzo más, tiene que salir bien.
stage-feeling-setback_depression = Siento tristeza y mucho desgaste.
stage-feelings-none = Ninguna de estas
stage-feelings-skip = Saltar
stage-feeling-again =
    Hace unas semanas esto sonaba a ti:
    «{ $sentence }»
    ¿Y ahora?
stage-button-feeling-fits = Sigue siendo así
stage-felt =
    Gracias por contármelo. Muchas personas sienten algo así.
    Mis mensajes lo tendrán en cuenta. Para cambiarlo: /settings
    Si pesa demasiado, la ayuda está siempre en /urgent
stage-felt-none = Gracias. Así también está bien.
stage-felt-skip = De acuerdo. No cambié nada.
