### El lado de quien acompaña: la invitación, lo que sigue, ajustes, /stop, ayuda.

invite-called = Te verá como { $called }. Puedes cambiarlo después.
invite-yes = Acepto
invite-no = No, gracias
invite-declined = Está bien. No se comparte nada, y la invitación se cierra. Te deseo lo mejor.
invite-unknown =
    Este enlace no abre nada aquí. Quizá le falta un trozo.
    Pide uno nuevo. Para usar Steady para ti: /start
invite-own = Es tu propia invitación. Reenvíala a la persona con quien quieres compartir.
invite-taken-back = Esta invitación se retiró, así que no hay nada que ver. Para usar Steady para ti: /start
invite-used =
    Esta invitación ya se usó. Cada una vale una vez.
    Si era para ti, pide una nueva.
invite-expired =
    Esta invitación ya venció: dura 48 horas.
    Si aún quieres verlo, pide una nueva.
invite-following = Ya sigues a esta persona. Lo que comparte contigo: /summary
invite-too-many = Sigues a diez personas aquí. No llego a más. Para dejar de seguir a alguien: /stop

follow-begun =
    Gracias. Ya puedes ver lo que { $name } comparte contigo: /summary
    { $name } ve tu nombre y cuándo miras.
follow-called = Te ve como { $called }.
follow-button-name = Otro nombre
follow-first-town =
    <b>¿En qué ciudad o pueblo estás?</b>
    De ahí salen tu hora y tus números de ayuda. Escribe su nombre o el de tu país.
follow-button-skip = Saltar esto
follow-town-skipped = De acuerdo. Por ahora uso la zona horaria de la persona que sigues. Para cambiarla: /settings
follow-first-time =
    ¿A qué hora quieres los resúmenes? Elige una hora o escríbela.
    Los semanales llegan el { $weekday }. Otros días: /settings

follow-settings =
    <b>Como acompañante</b>
    Resúmenes: a las { $time }, los semanales el { $weekday }
    Te ven como { $called }
follow-settings-own =
    Idioma: { $tongue }
    Zona horaria: { $zone } (ahora { $here })
follow-button-time = Hora
follow-button-weekday = Día
follow-button-town = Ciudad y zona horaria
follow-button-language = Idioma
follow-time =
    ¿A qué hora quieres los resúmenes?
    Elige una hora o escríbela, por ejemplo 18:30 o 6:30 pm.
follow-weekday = ¿Qué día quieres los resúmenes semanales?

follow-quiet =
    ¿A qué horas prefieres que no llegue nada por sí solo? La ayuda urgente sí llega.
    Toca, o escribe las tuyas, por ejemplo 22-7.

follow-stop = <b>¿Dejar de seguir?</b> Termina al momento. No se avisa a nadie; se ve al mirar.
follow-stop-none = No sigues a nadie aquí. Para pausar tus registros: /pause · Para borrar todo: /delete
follow-button-stop = Dejar: { $name }
follow-button-stop-all = Dejar a todos
follow-button-keep = Seguir como ahora
follow-kept = De acuerdo. Todo sigue como antes.
follow-stopped = Hecho. Ya no ves nada de eso ni recibes más mensajes.
follow-stopped-erase = Aún guardo tu nombre y tus ajustes. Para borrarlos: /delete

follow-start =
    <b>Estás aquí por alguien</b>
    Lo que comparte contigo: /summary
    Qué más puedes hacer: /help
    ¿Quieres también registros propios?
follow-button-join = Registros para mí
follow-text =
    Gracias. No puedo guardar ni pasar a nadie lo que escribes aquí.
    Lo que comparten contigo: /summary · Qué puedo hacer: /help
    Si necesitas hablar con alguien: /urgent

help-follow =
    /summary – lo que otros comparten contigo
    /stop – dejar de seguir a alguien
help-caregiver =
    <b>Qué puedes hacer</b>
    /summary – lo que otros comparten contigo
    /settings – hora, día, ciudad, idioma
    /stop – dejar de seguir a alguien
    /urgent – señales que no pueden esperar y números de ayuda
    /privacy – qué se guarda
    /export – todo en un archivo
    /delete – borrar todo
    Registros propios: /start

    { $numbers }

privacy-shared =
    <b>Cuando compartes o sigues a alguien</b>
    • El nombre que diste, cifrado
    • Quién sigue a quién, qué se ve y cuándo se mira
    Se ve solo lo que se eligió, y nada más cuando termina.

delete-ask-shared = Lo que compartes, o sigues, termina al momento.
delete-ask-caregiver =
    <b>¿Borrar todo?</b>
    Tu nombre y tus ajustes desaparecerán para siempre. Ya no seguirás a nadie.
    No puedo vaciar este chat por ti. Puedes borrarlo en Telegram. Puede quedar un tiempo una copia de seguridad.
