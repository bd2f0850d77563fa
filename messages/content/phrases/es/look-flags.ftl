### A qué pueden llevar el repaso semanal y las cuatro preguntas. Palabras clínicas, como en flags.ftl.

flag-in-the-way =
    { $how ->
        [change] Tus últimos repasos dicen que, en conjunto, estás peor desde la operación.
       *[score] Tus últimos repasos dicen que el dolor te estorba en el día a día más que antes.
    } Merece la pena contarlo en tu próxima visita. ¿Lo pongo en tu resumen?
flag-four-M2 = Tus respuestas sobre las últimas dos semanas dicen que muchos días estuviste con el ánimo bajo o sin interés. Esto no es un diagnóstico. Es una buena razón para hablar con tu médico o médica de familia o con un terapeuta, mejor si trabaja con el dolor. La ayuda urgente está siempre en /urgent y /help.
flag-four-M2w = Tus respuestas sobre las últimas dos semanas dicen que la preocupación estuvo ahí muchos días. Esto no es un diagnóstico. Es una buena razón para hablar con un terapeuta, mejor si trabaja con el dolor. La ayuda urgente está siempre en /urgent y /help.
# Las cuatro juntas
flag-four-M2f = Tus respuestas sobre las últimas dos semanas dicen que el ánimo bajo y la preocupación estuvieron ahí casi todos los días. Esto no es un diagnóstico. Es una buena razón para hablar esta semana con tu médico o médica de familia o con un terapeuta, mejor si trabaja con el dolor. La ayuda urgente está siempre en /urgent y /help.

flag-button-yes-summary = Sí, ver resumen

flag-why-P5 = { $how ->
        [change] En dos repasos seguidos dijiste que, en conjunto, estás «peor» o «mucho peor» desde la operación.
       *[score] Las tres preguntas de dolor de tu repaso dieron { $median } sobre 10 de media. Lo habitual en ti es alrededor de { $baseline }. La regla avisa cuando dos repasos seguidos llegan a { $level }.
    }
flag-why-M2 = Tus dos respuestas sobre ánimo e interés sumaron { $hits } de 6. { $how ->
        [twice] La vez anterior también fueron { $needed } o más. La regla avisa cuando pasa dos veces.
       *[once] La regla avisa a partir de { $needed }.
    }{ $sinking ->
        [yes] {" "}También tu ánimo diario está por debajo de lo habitual en ti.
       *[no] {""}
    }
flag-why-M2w = Tus dos respuestas sobre la preocupación sumaron { $hits } de 6. La vez anterior también fueron { $needed } o más. La regla avisa cuando pasa dos veces.
flag-why-M2f = Tus cuatro respuestas sumaron { $hits } de 12. La regla avisa a partir de { $needed }.

flag-summary-P5 = { $how ->
        [change] Dos veces seguidas dije que, en conjunto, estoy peor desde la operación.
       *[score] En mi repaso semanal el dolor me estorba más que antes: { $median } sobre 10, lo habitual es { $baseline }.
    }
flag-summary-M2 = Sobre las últimas dos semanas dije: ánimo bajo o sin interés muchos días.
flag-summary-M2w = Sobre las últimas dos semanas dije: preocupación muchos días.
flag-summary-M2f = Sobre las últimas dos semanas dije: ánimo bajo y preocupación casi todos los días.
