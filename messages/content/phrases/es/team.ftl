### The surgical team's number.

team-offer =
    ¿Quieres que guarde el teléfono de tu equipo quirúrgico?
    Así aparece en los mensajes sobre señales urgentes o semanas difíciles. Se guarda cifrado.
team-button-type = Escribir el número
team-button-no = No, gracias
team-button-leave = Dejarlo
team-button-change = Cambiarlo
team-button-remove = Quitarlo
team-ask =
    Envíame el teléfono de tu equipo quirúrgico.
    Puede ser también uno para noches y fines de semana, o con extensión.
team-unclear =
    No encuentro un número de teléfono ahí.
    Envíame solo el número, con su prefijo, por favor.
team-emergency =
    Ese es el número de emergencias. Siempre está en /urgent.
    Envíame el número de tu equipo quirúrgico, o déjalo.
team-kept =
    Guardado: { $number }
    Aparecerá en los mensajes urgentes. Para cambiarlo más tarde: /settings
team-left = De acuerdo. No he cambiado nada. Puedes añadir un número en /settings cuando quieras.
team-removed = Quitado. Ya no guardo ese número.

settings-line-team = Teléfono del equipo: { $number ->
    [none] sin guardar
   *[other] { $number }
    }
settings-button-team = Teléfono del equipo
settings-team =
    Teléfono de tu equipo quirúrgico: { $number }
    Para cambiarlo, envíame otro.
