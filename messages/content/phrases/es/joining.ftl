### Joining: language, consent, where are you now, town, time.

join-language =
    Hola. Soy Steady.
    ¿Qué idioma prefieres?

join-consent =
    <b>Qué soy</b>
    Te pregunto por tu dolor y tu ánimo, a la hora que elijas. Te respondo con una idea breve.
    De vez en cuando te hago algunas preguntas más. Puedes saltarlas o quitarlas.

    • { $operator ->
        [none] Soy un programa automático.
       *[other] Soy un programa automático, a cargo de { $operator }{ $contact }.
    } Ninguna persona está pendiente de este chat.
    • No sirvo para emergencias. Si estás en peligro, llama al número de emergencias local.
    • Lo que digo no es un diagnóstico. No sustituye a tu equipo médico.
    • Los chats con bots no tienen cifrado de extremo a extremo. Telegram y quien me gestiona pueden leerlos.
    • Guardo tus registros { $days } días. El resto se queda hasta que lo borres: /delete
    • El resto: notas, ajustes, fechas de operaciones y el teléfono de tu equipo, si me los das.

    ¿Tienes 18 años o más y te parece bien todo esto?

consent-again = Ha cambiado lo que te digo antes de que aceptes. ¿Te sigue pareciendo bien?
consent-renewed = Gracias. Todo sigue igual.

join-yes = Acepto
join-no = No, gracias

join-declined =
    Está bien. No hay nada guardado sobre ti.
    Si cambias de idea, envía /start. Te deseo lo mejor.

join-situation = <b>¿En qué momento estás ahora?</b>
join-situation-set = Tu momento actual: { $situation }

situation-ahead = Antes de la operación
situation-recovering = Recuperándome de la operación
situation-didnt_help = No ayudó, o el dolor volvió
situation-thinking = Pensando en otra opinión u operación
situation-second_ahead = Antes de una segunda operación
situation-second_recovering = Recuperándome de la segunda operación
situation-long_term = Viviendo con ello a largo plazo

join-town =
    <b>¿En qué ciudad o pueblo estás?</b>
    Escribe su nombre o comparte tu ubicación. Guardo la zona horaria y el país, no el lugar.
join-share-location = Compartir mi ubicación

places-one = { $place }. Hora local: { $time }. ¿Es correcto?
places-many = ¿Cuál de estos lugares es?
place-yes = Sí, es correcto
place-other = No, otro lugar
place-button = { $place } · { $time }
place-again = De acuerdo. Escribe otro lugar, o una ciudad más grande cerca.
place-unknown =
    No encontré ese lugar.
    Prueba con una ciudad más grande cerca, o con tu país.
place-set = { $place }. Hora local: { $time }.

join-buttons-please = Toca uno de los botones de abajo, por favor.
join-back = « Atrás
join-change = Cambiar
join-time =
    <b>¿A qué hora te pregunto cada día?</b>
    Toca una hora o escríbela, por ejemplo 18:30 o 6:30 pm.
join-time-set = Registro diario: { $time }
join-another-place = « Otro lugar
join-over = Ya estás dentro. Puedes cambiarlo en /settings.

joined =
    Gracias. Te preguntaré una vez al día, a las { $time }.
    Puedes cambiar la hora en /settings. Este es tu primer registro.

joined-silent =
    Gracias. Te preguntaré una vez al día, a las { $time }, desde mañana.
    Hoy es el día de tu operación, así que no pregunto nada. Te deseo lo mejor.
    Señales que no pueden esperar: /urgent

welcome-back =
    Qué bueno tenerte de nuevo. No se ha perdido nada.
    Te pregunto una vez al día, a las { $time }. Para responder ahora: /checkin
welcome-back-paused =
    Qué bueno tenerte de nuevo. No se ha perdido nada.
    Tus registros están en pausa. Para volver a empezar: /resume
