### Telegram's command menu and the bot's own description.

menu-checkin = Hacer un registro ahora
menu-note = Escribir una nota
menu-notes = Leer o borrar tus notas
menu-settings = Hora, idioma, ciudad
menu-pause = Poner en pausa los registros
menu-resume = Reanudar los registros
menu-share = Compartir con alguien
menu-summary = Cómo está la persona
menu-stop = Dejar de recibir resúmenes
menu-urgent = Señales que no pueden esperar y números de ayuda
menu-help = Qué puedo hacer
menu-privacy = Qué se guarda
menu-export = Todo en un archivo
menu-delete = Borrar todo
description =
    Steady te acompaña antes y después de una cirugía de columna. Pregunta por tu dolor y tu ánimo a la hora que elijas.
    Es un programa automático. Ninguna persona está pendiente del chat. No sirve para emergencias.
short-description = Un registro diario y tranquilo, antes y después de una cirugía de columna.

# In a group or a channel, once.
group-leaving = Solo hablo en chats privados, así que me voy. No se guarda nada de aquí.
