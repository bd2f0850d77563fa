### El repaso semanal, y cómo se ofrecen, se mueven y se ajustan este y las cuatro preguntas.

look-begin-week =
    { $first ->
        [yes] Ya nos conocemos desde hace un tiempo. Una vez por semana me gustaría mirar atrás contigo.
       *[no] Es hora de tu repaso semanal, si quieres.
    }
    Unas pocas preguntas cortas, un minuto más o menos.
look-begin-four =
    { $first ->
        [yes] Cada dos semanas me gustaría preguntarte por el ánimo y las preocupaciones: cuatro preguntas cortas.
       *[no] Cuatro preguntas cortas sobre las últimas dos semanas, si quieres.
    }
    Menos de un minuto.
look-first = Puedes saltarlas, moverlas o quitarlas: /settings
look-button-begin = Empezar
look-button-leave = Esta vez no
look-button-tomorrow = Mañana
look-button-days = Otro día
look-button-skip = Saltar esta
look-button-late = Responder igual

look-progress = { $number } de { $of }
look-still-open = Esto sigue abierto, por si quieres continuar. Lo que respondiste está guardado.
look-ask-leg = En los últimos 7 días, en promedio: ¿cuánto <b>dolor de pierna o brazo</b>?
look-ask-back = En los últimos 7 días, en promedio: ¿cuánto <b>dolor de espalda o cuello</b>?
look-ask-enjoy = En los últimos 7 días: ¿cuánto te impidió el dolor <b>disfrutar de la vida</b>?
look-ask-activity = En los últimos 7 días: ¿cuánto te estorbó el dolor en tu <b>actividad diaria</b>?
look-ask-sleep = En los últimos 7 días: ¿cómo has <b>dormido</b>?
look-ask-change = ¿Cómo estás <b>en conjunto</b>, comparado con antes de tu última operación?
look-ends-enjoy = 0 = nada · 10 = del todo
look-ends-sleep = 0 = muy mal · 10 = muy bien
look-change-1 = Mucho mejor
look-change-2 = Mejor
look-change-3 = Un poco mejor
look-change-4 = Más o menos igual
look-change-5 = Un poco peor
look-change-6 = Peor
look-change-7 = Mucho peor

look-done-week = Gracias por mirar atrás. He guardado tus respuestas.
look-done-four = Gracias por contármelo. He guardado tus respuestas.
look-done-late = Gracias. Lo he guardado como respuesta tardía.
look-done-nothing = De acuerdo. Esta vez no hay nada que guardar.
look-closed-week = Este repaso está cerrado. Lo que respondiste queda guardado. No pasa nada.
look-closed-four = Estas preguntas están cerradas. Lo que respondiste queda guardado. No pasa nada.
look-left = De acuerdo. La próxima vez será hacia el { $day }.
look-days = ¿Después del registro de qué día te pregunto?
look-moved = De acuerdo. Te pregunto { $when ->
        [tomorrow] mañana
       *[day] el { $day }
    }, después de tu registro.

settings-line-week = Repaso semanal: { $on ->
        [yes] { $weekday }
       *[no] no
    }
settings-line-four = Cuatro preguntas, cada dos semanas: { $on ->
        [yes] { $weekday }
       *[no] no
    }
settings-button-week = Repaso
settings-button-four = Cuatro preguntas
settings-week =
    <b>Repaso semanal</b>: { $on ->
        [yes] { $weekday }
       *[no] no
    }
    Unas preguntas sobre tu semana. Llegan después de un registro, cuando llevas aquí una semana.
settings-four =
    <b>Cuatro preguntas</b> sobre ánimo y preocupaciones, cada dos semanas: { $on ->
        [yes] { $weekday }
       *[no] no
    }
    Llegan después de un registro. Si tu ánimo baja, pueden llegar antes.
settings-rounds-off = No preguntar
