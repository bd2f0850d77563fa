### The check-in.

# How a day is written: letters of Unicode's date patterns, plain words in quotes ('de').
date-pattern = EEEE d 'de' MMMM

checkin-pain-daily = ¿Cuánto <b>dolor</b> has tenido, en promedio, en las últimas 24 horas?
checkin-pain-now = ¿Cuánto <b>dolor</b> tienes ahora mismo?
checkin-pain-that-day = ¿Cuánto <b>dolor</b> tuviste, en promedio, el { $day }?
checkin-pain-ends = 0 = sin dolor · 10 = el peor que puedas imaginar
checkin-mood-daily = ¿Cómo está tu <b>ánimo</b> hoy?
checkin-mood-now = ¿Cómo está tu <b>ánimo</b> ahora mismo?
checkin-mood-that-day = ¿Cómo estuvo tu <b>ánimo</b> el { $day }?
checkin-mood-ends = 0 = muy bajo · 10 = muy bueno
checkin-so-far-pain = Dolor: { $pain }
checkin-reminder = Tu registro sigue abierto, por si quieres responder. Sin prisa.

checkin-scores = Dolor { $pain } · Ánimo { $mood }
checkin-scores-that-day = { $day }: dolor { $pain } · ánimo { $mood }
checkin-thanks = Gracias por contarme cómo estás.
checkin-did-it-help = ¿Te ayudó esto?
checkin-helped-noted = Gracias por decírmelo.

checkin-undo = Deshacer
checkin-yes-helped = Sí
checkin-not-today = Hoy no
checkin-source = ¿De dónde viene esto?
checkin-source-is = { $title }, sección «{ $section }»
checkin-source-own = Este texto se escribió para Steady. No viene de un artículo.

checkin-closed = El registro del { $day } está cerrado. No pasa nada.
checkin-closed-now = Este registro está cerrado. No pasa nada.
checkin-closed-now-pain = Este registro está cerrado. Tu respuesta sobre el dolor queda guardada: { $pain }. No pasa nada.
checkin-answer-late = Responder igual por ese día

tap-already = Eso ya lo tengo.
tap-undone = Respuesta retirada.
tap-closed = Ese registro está cerrado.
tap-too-late = Ya pasaron más de diez minutos, así que se queda como está.
tap-not-yours = Ese botón ya no es válido. No ha cambiado nada.
tap-thanks = Gracias por decírmelo.
