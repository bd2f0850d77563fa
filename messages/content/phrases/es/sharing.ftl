### Lo que una persona comparte y con quién: /share, invitaciones, nombres.

# Lo que alguien ve, en una lista: para la persona y para quien acompaña
scope-weekly = un resumen breve cada semana, y cuando se pida
scope-daily = un resumen breve cada día, y cuando se pida
scope-flags = un aviso si los números siguen siendo duros un tiempo
scope-silence = un aviso después de { $missed } registros sin respuesta
scope-notes = las notas, como parte del resumen
scope-nothing = nada

share-when = { $day }, { $time }

shares-title = <b>Lo que compartes</b>
shares-none = Nadie ve nada tuyo.
shares-paused = (en pausa)
shares-looked = Miró por última vez: { $when }
shares-not-looked = Aún no ha mirado.
shares-invite = Una invitación está abierta hasta el { $when }.
shares-unused = La invitación del { $day } no se aceptó.
shares-stopped = { $name } dejó de seguirte el { $day }.
shares-end = Tú eliges quién ve qué. Puedes cambiarlo o terminarlo cuando quieras.
shares-button-new = Invitar a alguien
shares-button-withdraw = Retirar la invitación del { $day }
shares-button-name = Mi nombre aquí
shares-button-back = Volver

share = <b>{ $name }</b> ve:
share-since = Desde el { $day }
share-is-paused = Está en pausa. Por ahora no ve nada, y no se le dice por qué.
share-button-change = Cambiar
share-button-pause = Pausar
share-button-on = Seguir
share-button-looks = ¿Cuándo miró?
share-button-end = Terminar

share-end = ¿Terminar esto para { $name }? Deja de ver todo al momento. No se le dice por qué.
share-button-end-yes = Sí, terminar
share-button-end-no = No, dejarlo así
share-ended = Terminado. Desde ahora { $name } ya no ve nada.
share-taken-back = La invitación está retirada. Su enlace ya no abre nada.

share-looks = <b>Cuándo miró { $name }</b>
share-looks-none = { $name } aún no ha mirado.
share-looked-asked = { $when }, pidió un resumen
share-looked-summary = { $when }, recibió un resumen
share-looked-flag = { $when }, supo que los números siguen siendo duros
share-looked-silence = { $when }, supo del silencio

share-scope-new = <b>¿Qué quieres que vea?</b>
share-scope-live = <b>¿Qué quieres que vea { $name }?</b> Un cambio vale al momento.
share-scope-empty = Elige algo para seguir.
share-scope-called = Ve tu nombre: { $called }
share-scope-notes = Tus notas serán parte de los resúmenes.
share-button-weekly = Resumen semanal
share-button-daily = Diario
share-button-none = Ninguno
share-button-flags = Aviso si los números siguen duros
share-button-silence-never = Sin aviso por silencio
share-button-silence = Tras { $missed } silencios
share-button-notes = También mis notas
share-button-preview = Mostrar lo que verá
share-button-cancel = Cancelar
share-button-done = Listo

share-preview = <b>Esto es exactamente lo que verá</b>, en su propio idioma.
share-preview-summary = El resumen, a día de hoy:
share-preview-flag = Si los números siguen siendo duros:
share-preview-silence = Después de un silencio:
share-button-link = Crear la invitación
share-button-other = Elegir de nuevo

share-made =
    Tu invitación está lista. Reenvía el siguiente mensaje a la persona que tienes en mente.
    Vale una vez, hasta el { $when }. Para retirarla: /share
share-link =
    { $called } te invita a Steady, un chat en Telegram.
    Allí verás cómo le va a { $called }, hasta donde quiera compartirlo.

    Abre este enlace, lee más y decide entonces. Vale una vez, durante 48 horas:
    { $link }
share-accepted = { $name } aceptó tu invitación. Ve lo que elegiste, y puedes cambiarlo: /share
share-limit-caregivers = Compartes con diez personas, contando las invitaciones abiertas. No llego a más.
share-limit-open = Tienes cinco invitaciones abiertas. Retira una o espera a que venza: /share
share-limit-day = Hoy ya fueron diez invitaciones. Mañana podrás hacer más.

name-ask =
    ¿Cómo quieres que te llamen? Escribe un nombre.
    Solo lo ven las personas con quienes compartes o a quienes sigues.
name-set = Ven tu nombre: { $called }
name-unknown = No pude leer eso como nombre. Escríbelo con letras, por favor.
