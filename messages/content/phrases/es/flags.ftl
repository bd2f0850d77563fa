### Puntuaciones bajas mantenidas. Las palabras son clínicas: un profesional debe aprobar cada cambio.

flag-pain =
    Tu dolor ha sido de { $level } o más en { $hits } de los últimos { $answers } días en que respondiste. Es mucho tiempo. Esto no es un diagnóstico, y no es culpa tuya.

    Es una buena razón para llamar esta semana a tu cirujano o cirujana, a la unidad de columna o al equipo de dolor. ¿Quieres un resumen breve para leérselo?
flag-pain-before =
    Tu dolor ha sido de { $level } o más en { $hits } de los últimos { $answers } días en que respondiste, y tu operación está por delante.

    Por favor, díselo a tu equipo quirúrgico{ $team_phone }: puede cambiar tu plan o ayudarles a planificar.
flag-pain-worse =
    En la última semana tu dolor ha estado alrededor de { $median }. Lo habitual en ti es alrededor de { $baseline }.

    Un cambio así merece una llamada esta semana a tu cirujano o cirujana, a la unidad de columna o al equipo de dolor{ $team_phone }. Esto no es un diagnóstico, y no es culpa tuya.
flag-mood =
    Tu ánimo ha sido de { $level } o menos en { $hits } de los últimos { $answers } días en que respondiste. Vivir con dolor después de una operación desgasta a cualquiera, y el ánimo bajo se puede tratar.

    Por favor, piensa en hablar con tu médico o médica de familia o con un terapeuta, mejor si trabaja con el dolor. La ayuda urgente está siempre en /help y /urgent.
flag-both-end = No tienes que arreglar las dos cosas a la vez.

flag-button-summary = Ver resumen
flag-button-knows = Mi equipo lo sabe
flag-button-find = ¿Cómo encuentro a alguien?
flag-button-sees = Ya voy con alguien
flag-button-tomorrow = Recuérdamelo mañana
flag-button-later = Ahora no
flag-button-why = ¿Por qué me llega esto?
flag-button-yes = Sí
flag-button-booked = Tengo cita
flag-button-not-through = No logré comunicarme
flag-button-not-yet = Todavía no
flag-button-rather-not = Prefiero no hacerlo

flag-said-knows = Qué bien que lo sepan. No hablaré de esto durante un tiempo.
flag-said-sees = Qué bien que tengas a alguien. No hablaré de esto durante un tiempo.
flag-said-find =
    Algunas formas de encontrar terapeuta:
    • Pide una derivación en tu centro de salud o en la unidad de dolor
    • Pide una lista a tu seguro de salud
    • Busca «dolor» o «enfermedad crónica» en su perfil

    La primera llamada puede ser corta: «Vivo con dolor después de una operación de columna. ¿Tiene una cita libre?»
flag-said-tomorrow = Mañana te lo recuerdo.
flag-said-later = De acuerdo. Tú decides. Las señales urgentes siguen en /urgent.
flag-said-yes = Me alegra que hayas hablado con alguien.
flag-said-booked = Bien. Una cita es un paso de verdad.
flag-said-not-through =
    Eso cansa. Hay otras puertas:
    • Tu médico o médica de familia
    • La línea de enfermería de tu clínica o seguro
    • Tu farmacia
    • El servicio de atención al paciente

    Si no puede esperar: /urgent
flag-said-not-yet = No pasa nada. Algunas llamadas cuestan.
flag-said-rather-not = Entendido. No volveré a preguntar por esto.

flag-follow-up-P = El { $day } te sugerí llamar a tu equipo de dolor. ¿Lograste hablar con alguien?
flag-follow-up-M = El { $day } te sugerí hablar con un terapeuta o con tu médico o médica de familia. ¿Lograste hablar con alguien?
flag-follow-up-BOTH = El { $day } te sugerí llamar a tu equipo de dolor y a un terapeuta. ¿Lograste hablar con alguien?

flag-why-intro = <b>Por qué llegó este mensaje</b>
flag-why-P1 = Dolor de { $level } o más en { $hits } de { $answers } días en que respondiste. La regla avisa a partir de { $needed }.
flag-why-P1f = Dolor de { $level } o más en { $hits } de tus últimas { $answers } respuestas. La regla avisa a partir de { $needed }.
flag-why-M1 = Ánimo de { $level } o menos en { $hits } de { $answers } días en que respondiste. La regla avisa a partir de { $needed }.
flag-why-M1f = Ánimo de { $level } o menos en { $hits } de tus últimas { $answers } respuestas. La regla avisa a partir de { $needed }.
flag-why-worse = Esta semana está alrededor de { $median }, y lo habitual en ti es alrededor de { $baseline }. El cambio ha durado.
flag-why-end = Son reglas fijas. Nadie ha mirado tus respuestas, y no son un diagnóstico.

flag-summary-intro = <b>Para leer por teléfono</b>
flag-summary-situation = Uso un diario para personas con cirugía de columna. Mi situación: { $situation }.
flag-summary-operation = Mi última operación fue { $exact ->
        [yes] el
       *[no] en
    } { $day }.
flag-summary-planned = Tengo una operación prevista { $exact ->
        [yes] para el
       *[no] en
    } { $day }.
flag-summary-pain =
    En las últimas dos semanas respondí { $answers } días. Mi dolor fue { $spread ->
        [same] siempre de { $usual } sobre 10
       *[other] de { $low } a { $high }, casi siempre alrededor de { $usual }, sobre 10
    }.
flag-summary-mood =
    Mi ánimo fue { $spread ->
        [same] siempre de { $usual }
       *[other] de { $low } a { $high }, casi siempre alrededor de { $usual }
    }. Ahí, 10 es muy bueno.
flag-summary-end = Llevo así un tiempo. ¿Qué me aconseja, y cuándo me pueden ver?
