### Lo que se dice a quien acompaña. Las palabras son clínicas: personal clínico debe aprobarlas.
### Sin género para la persona que comparte.

summary-someone = Alguien
summary-agreed = { $name } quiso compartir esto contigo.
summary-answered = Completó { $answered } de { $asked } registros.
summary-answered-day = Completó el registro del { $day }.
summary-unanswered-day = El registro del { $day } no tiene respuesta. Eso no dice nada de cómo van las cosas.
summary-not-asked = No se pidió ningún registro.
summary-pain-weekly = Dolor: { $change ->
        [higher] claramente más que la semana pasada
        [bit-higher] un poco más que la semana pasada
        [bit-lower] un poco menos que la semana pasada
        [lower] claramente menos que la semana pasada
       *[same] más o menos como la semana pasada
    }.
summary-pain-daily = Dolor: { $change ->
        [higher] claramente más que en la semana anterior
        [bit-higher] un poco más que en la semana anterior
        [bit-lower] un poco menos que en la semana anterior
        [lower] claramente menos que en la semana anterior
       *[same] más o menos como en la semana anterior
    }.
summary-mood = Ánimo: { $change ->
        [higher] claramente más alto
        [bit-higher] un poco más alto
        [bit-lower] un poco más bajo
        [lower] claramente más bajo
       *[same] más o menos igual
    }.
summary-too-few = Dolor y ánimo: faltan respuestas para decir algo.
summary-notes = Notas, con sus propias palabras:
summary-way = Algo que suele ayudar: { $way ->
        [lift] ofrecer llevarle en coche a una cita.
        [meal] llevar comida, sin que haga falta atenderte.
        [company] pasar un rato en compañía y hablar de otra cosa.
        [quiet] una hora tranquila, sin preguntas.
       *[ask] preguntar «¿Quieres ayuda, compañía o tranquilidad?»
    }
summary-care = { $care ->
        [someone] ¿Y tú? Hablarlo con alguien también puede ayudarte.
        [enough] ¿Y tú? Estar ahí ya es mucho. No tienes que resolverlo.
       *[break] ¿Y tú? Tus descansos también cuentan.
    }
summary-end = Esto no es un diagnóstico, y por favor no lo uses para vigilar a { $name }. ¿Te preocupa su seguridad? { $emergency } / { $crisis_line }{ $text_option }.
summary-nothing-weekly = { $name }: no hay nada que mostrar de esta semana. Eso no dice nada de cómo van las cosas.
summary-nothing-daily = { $name }: no hay nada que mostrar de este día. Eso no dice nada de cómo van las cosas.

# Hubo un aviso, si la persona lo permitió
caregiver-flag =
    { $name } me pidió avisarte si los números siguen siendo duros un tiempo. Últimamente, { $families ->
        [P] su dolor ha sido duro
        [M] su ánimo ha sido duro
       *[BOTH] su dolor y su ánimo han sido duros
    } muchos días. Le sugerí llamar { $whom ->
        [pain] a su equipo del dolor
        [surgery] a su equipo de cirugía
        [mood] a terapia
        [surgery-and-mood] a su equipo de cirugía y a terapia
       *[pain-and-mood] a su equipo del dolor y a terapia
    }.

    Puedes preguntar: «¿Quieres ayuda, compañía o tranquilidad?». Esto no es un diagnóstico. ¿Te preocupa ahora su seguridad? Llama al { $emergency }.
# Silencio, si la persona lo permitió
caregiver-silence = { $name } me pidió avisarte después de { $missed } registros sin respuesta. Eso no dice nada de cómo van las cosas: cualquiera tiene mucho que hacer, se cansa o necesita una pausa. Basta un saludo corto.

# /summary
summary-pick = ¿De quién quieres ver el resumen?
summary-none =
    Ahora nadie comparte nada contigo aquí.
    Si alguien te envía un enlace de invitación, ábrelo y todo empieza.
summary-no-summaries = No hay ningún resumen que ver. Te escribo en los momentos que eligió.
summary-over = No hay nada más que ver. Gracias por estar ahí.
