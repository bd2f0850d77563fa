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
# En los días 0 a 14 después de una operación
flag-pain-early =
    { $how ->
        [rise] Tu dolor ha pasado de { $baseline } a { $median }
       *[strong] Tu dolor ha sido de { $level } o más en { $hits } de tus últimos { $answers } registros
    }, y tu operación fue { $known ->
        [no] hace poco
       *[yes] { $days ->
            [0] hoy
            [one] hace { $days } día
           *[other] hace { $days } días
        }
    }. Un dolor fuerte puede ser parte de los primeros días, y tu equipo prefiere saberlo.

    Por favor, llama hoy a tu equipo quirúrgico{ $team_phone }.
# Desde la semana 6 después de una operación, y desde la 12
flag-pain-review =
    Han pasado { $weeks } semanas desde tu operación, y tu dolor es { $than ->
        [higher] más fuerte que antes
       *[same] más o menos como antes
    }.

    { $firm ->
        [yes] Por favor, pide una revisión ahora: hay varios caminos, con cirugía y sin ella.
       *[no] Cada recuperación tiene su ritmo. Es un buen momento para pedir una revisión a tu equipo.
    }
# El dolor había bajado y ha vuelto
flag-pain-rebound =
    Tu dolor había bajado a alrededor de { $baseline }, y esta semana está alrededor de { $median }.

    Por favor, llama esta semana a tu equipo{ $team_phone }. Si empezó de golpe, o con nuevo entumecimiento, debilidad, fiebre o problemas de vejiga o intestino: /urgent.
# Antes de flag-pain-early y flag-pain-rebound; las señales son las de /urgent
flag-signs-first =
    Antes de nada: ¿hay algo nuevo de esta lista?
    • Entrepierna dormida, o problemas de vejiga o intestino
    • Debilidad, pie caído, manos torpes
    • Fiebre o escalofríos, herida roja, caliente o que supura
    • Líquido claro de la herida, o dolor de cabeza que empeora de pie
    • Una pantorrilla hinchada y dolorida
    • Dolor en el pecho, o dificultad para respirar o tragar
    • Mucho sueño con la medicina para el dolor

    Después te digo algo sobre tu dolor.
flag-signs-still = Si alguna de las señales urgentes es nueva, eso va primero: /urgent
flag-of-day = Sobre el { $day }:
flag-both-end = No tienes que arreglar las dos cosas a la vez.

flag-button-summary = Ver resumen
flag-button-knows = Mi equipo lo sabe
flag-button-they-know = Ya lo saben
flag-button-none = Nada de esto
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
# Under a message whose flag is over, or was told of again
flag-said-over = Gracias por decírmelo. Este mensaje es de antes, así que no he cambiado nada. Si te escribí después, usa los botones de allí.

# Cuándo lo sugerí: el día antes, hace menos de una semana, o más
flag-follow-up-when = { $ago ->
    [day] Ayer
    [week] El { $day } pasado
   *[longer] El { $day }
}
flag-follow-up-P = { flag-follow-up-when } te sugerí llamar a tu equipo de dolor. ¿Lograste hablar con alguien?
flag-follow-up-P0 = { flag-follow-up-when } te sugerí llamar a tu equipo quirúrgico. ¿Lograste hablar con alguien?
flag-follow-up-P3 = { flag-follow-up-when } te sugerí pedir una revisión a tu equipo. ¿Lograste hablar con alguien?
flag-follow-up-M = { flag-follow-up-when } te sugerí hablar con un terapeuta o con tu médico o médica de familia. ¿Lograste hablar con alguien?
flag-follow-up-BOTH = { flag-follow-up-when } te sugerí llamar { $whom ->
        [surgeons] a tu equipo quirúrgico
       *[pain] a tu equipo de dolor
    } y a un terapeuta. ¿Lograste hablar con alguien?

flag-why-intro = <b>Por qué llegó este mensaje</b>
flag-why-P1 = Dolor de { $level } o más en { $hits } de { $answers } días en que respondiste. La regla avisa a partir de { $needed }.
flag-why-P1f = Dolor de { $level } o más en { $hits } de tus últimas { $answers } respuestas. La regla avisa a partir de { $needed }.
flag-why-M1 = Ánimo de { $level } o menos en { $hits } de { $answers } días en que respondiste. La regla avisa a partir de { $needed }.
flag-why-M1f = Ánimo de { $level } o menos en { $hits } de tus últimas { $answers } respuestas. La regla avisa a partir de { $needed }.
flag-why-worse = Esta semana está alrededor de { $median }, y lo habitual en ti es alrededor de { $baseline }. El cambio ha durado.
flag-why-P0 = { $how ->
        [rise] Tu dolor era de { $median }, y de alrededor de { $baseline } dos días antes o más. En las dos primeras semanas después de una operación la regla avisa desde { $rise } puntos más, con { $rise_level } o más.
       *[strong] Dolor de { $level } o más en { $hits } de tus últimos { $answers } registros. En las dos primeras semanas después de una operación la regla avisa a partir de { $needed }.
    }
flag-why-P3 = Dos semanas seguidas tu dolor fue de { $level } o más, al final alrededor de { $median }. Antes de tu operación era alrededor de { $baseline }. Desde la semana { $from_week } la regla busca una bajada de { $drop } puntos o del { $share } %.
flag-why-P4 = Tu dolor se mantuvo dos semanas alrededor de { $baseline } o menos. Esta semana está alrededor de { $median }. La regla avisa desde { $rebound } puntos más, con { $rebound_level } o más.
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
    { $span ->
        [operation] Desde entonces
       *[weeks] En las últimas dos semanas
    } respondí { $answers } días. Mi dolor fue { $spread ->
        [same] siempre de { $usual } sobre 10
       *[other] de { $low } a { $high }, casi siempre alrededor de { $usual }, sobre 10
    }.
flag-summary-mood =
    Mi ánimo fue { $spread ->
        [same] siempre de { $usual }
       *[other] de { $low } a { $high }, casi siempre alrededor de { $usual }
    }. Ahí, 10 es muy bueno.
flag-summary-P3 = Antes de la operación mi dolor era alrededor de { $baseline }, y ahora es alrededor de { $median }.
flag-summary-P4 = Mi dolor había bajado a alrededor de { $baseline }, y esta semana está alrededor de { $median }.
flag-summary-end-today = Tengo un dolor fuerte. ¿Qué me aconseja, y me pueden ver hoy?
flag-summary-end = Llevo así un tiempo. ¿Qué me aconseja, y cuándo me pueden ver?
