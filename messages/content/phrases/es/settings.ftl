### Settings, pausing, erasing, help.

settings = <b>Tus ajustes</b>
settings-line-time = Registro diario: { $time }{ $paused ->
        [yes] {" "}(en pausa)
       *[no] {""}
    }
settings-line-language = Idioma: { $tongue }
settings-line-town = Zona horaria: { $zone } (ahora { $here })
settings-button-back = « Volver
settings-button-time = Hora
settings-button-language = Idioma
settings-button-town = Ciudad y zona horaria
settings-language = ¿Qué idioma prefieres?
settings-time =
    ¿A qué hora te pregunto cada día?
    Elige una hora o escríbela, por ejemplo 18:30 o 6:30 pm.
settings-town =
    ¿En qué ciudad o pueblo estás ahora?
    Escribe su nombre o el de tu país.
settings-saved = Guardado. A partir de ahora pregunto una vez al día a las { $time }.
settings-saved-paused = Guardado. Tus registros siguen en pausa hasta que envíes /resume.
time-unknown = No entendí esa hora. Prueba con 18:30 o 6:30 pm.

language-name = Español

resumed = Qué bueno tenerte de nuevo. Volveré a preguntarte a las { $time }.
not-joined = Aún no nos conocemos. Para empezar, envía /start. ¿Tienes una invitación? Abre su enlace otra vez.

help =
    <b>Qué puedes hacer</b>
    /checkin – hacer un registro ahora
    /note – escribir una nota
    /notes – leer o borrar tus notas
    /settings – horas, días, idioma, ciudad
    /share – elegir quién ve cómo estás
    /pause y /resume – parar los registros y reanudarlos
    /urgent – señales que no pueden esperar y números de ayuda
    /privacy – qué se guarda
    /export – todo en un archivo
    /delete – borrar todo

    { $numbers }
privacy =
    <b>Qué guardo</b>
    • El número de este chat, para poder escribirte
    • Tus respuestas, con su hora
    • Tus notas, cifradas
    • Las ideas que te envié, y si te ayudaron
    • Tu idioma, país y zona horaria, y en qué momento del tratamiento estás
    • Las fechas de tus operaciones, si me las dices
    • El teléfono de tu equipo quirúrgico, si me lo das, cifrado
    • Que aceptaste, y cuándo
    Si tus palabras suenan a emergencia, anoto cuándo y de qué tipo. No guardo las palabras.

    No guardo tu ciudad ni tu ubicación.
    Telegram y quien me gestiona pueden leer este chat. Los chats con bots no tienen cifrado de extremo a extremo.
    Si un mensaje me hace fallar, se guarda cifrado hasta 30 días.
    Los registros, las ideas y las emergencias anotadas se borran a los { $days } días. Lo demás se queda hasta que lo borres: /delete
    Todo en un archivo: /export
privacy-operator = A cargo de { $operator }{ $contact }.

delete-ask =
    <b>¿Borrar todo?</b>
    Todas tus respuestas, notas y ajustes desaparecerán para siempre.
    No puedo vaciar este chat por ti. Puedes borrarlo en Telegram. Puede quedar un tiempo una copia de seguridad.
delete-yes = Sí, borrar todo
delete-no = No, conservarlo
delete-done =
    Borré todo lo que guardaba sobre ti.
    Si algún día quieres volver a empezar: /start. Te deseo lo mejor.
delete-kept = No se ha borrado nada.
delete-nothing = Aquí no hay nada guardado sobre ti.

export-caption = Esto es lo que guardo sobre ti. El archivo está pensado para programas. Qué contiene: docs/export.md en las páginas de Steady.
export-failed = No pude enviar el archivo. Prueba otra vez dentro de un rato: /export

text-not-kept =
    Gracias. Esto no se guardó.
    Para escribir una nota: /note · Para hacer un registro: /checkin · Qué puedo hacer: /help
    Si necesitas hablar con alguien: /urgent
unknown-command = Ese comando no lo conozco. Esto es lo que puedo hacer: /help
button-unknown = Ese botón ya no es válido. No ha cambiado nada.
