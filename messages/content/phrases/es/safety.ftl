## Lo que se dice cuando las palabras no pueden esperar. Antes de que lo lean pacientes reales debe
## aprobarlo personal clínico. Los textos se cambian a la vez en todos los idiomas.
## {$emergency}, {$crisis_line} y {$text_option} vienen de helplines.yaml; {$text_option} trae su
## propia coma o está vacío.

# Ideas explícitas o pasivas, autolesión, despedida
safety-crisis-1 =
    Parece que quizá estás pensando en morir o en hacerte daño. { $how ->
        [tapped] Gracias por decírmelo.
       *[written] Gracias por escribirlo.
    } Siento que duela tanto.

    Soy un programa automático. Ninguna persona lee este chat; por favor, habla ahora con una persona:
    • ¿Estás en peligro ahora mismo? Llama al {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}
    • Dile a alguien cercano: «No estoy a salvo. Por favor, quédate conmigo».

    Si cerca de ti hay algo con lo que podrías hacerte daño, aléjate de ello o pide a alguien que lo guarde.
# Lo mismo otra vez en menos de una hora: los números, sin repetir todo el texto
safety-crisis-1-again =
    { $how ->
        [tapped] Gracias por volver a decírmelo.
       *[written] Gracias por volver a escribir.
    } Ninguna persona lee este chat; por favor, habla ahora con una persona:
    • ¿Estás en peligro ahora mismo? Llama al {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}
    • Dile a alguien cercano: «No estoy a salvo. Por favor, quédate conmigo».
# Antes de las líneas a las que llamar; {$open} dice si todas atienden a todas horas
safety-talk-to = { $open ->
    [always] Habla con alguien, de día o de noche
   *[hours] Habla con alguien
}
# Un acto ya realizado
safety-crisis-0 =
    Si has tomado pastillas o te has hecho daño: llama al {$emergency} ahora, aunque te sientas bien. Deja la puerta sin llave. Díselo a alguien que esté cerca. Yo no puedo llamar por ti.
# Ambiguo: se pregunta
safety-crisis-2 = Eso suena muy duro. Prefiero preguntar antes que suponer: ¿tienes pensamientos de acabar con tu vida o de hacerte daño?
# La misma pregunta cuando nadie escribió nada: viene solo de las respuestas
safety-crisis-2-scores = Tus respuestas muestran que tu ánimo ha estado muy bajo. Prefiero preguntar antes que suponer: ¿tienes pensamientos de acabar con tu vida o de hacerte daño?
safety-crisis-2-no =
    Gracias por decírmelo. Lo que llevas encima es duro, y es normal que te desgaste.

    Puede ayudar hablar en una consulta de terapia o de medicina de familia. Mejor si allí conocen bien el dolor.

    Los números están siempre en /help y en /urgent.
# Alguien habla de otra persona
safety-crisis-cg =
    Gracias por tomarlo en serio. Puedes preguntarle directamente: «¿Estás pensando en matarte?». Preguntar no le mete la idea en la cabeza a nadie. Quédate a su lado.

    Llama al {$emergency} si ahora está en peligro. O pide consejo para ti y para esa persona: {$crisis_line}.

    Si puedes hacerlo sin riesgo, deja fuera de su alcance las medicinas y otras cosas peligrosas.
safety-not-meant = Gracias por decírmelo. Prefiero preguntar una vez de más. Los números siguen en /help y en /urgent.
safety-not-new = { safety-not-meant }
# 24 horas después de un mensaje de crisis; sin puntuaciones
safety-crisis-next-day =
    Pienso en lo de ayer. { $scores ->
        [yes] Hoy no hay números que dar.{" "}
       *[no] {""}
    }¿Estás con alguien o en contacto con quien pueda ayudarte?
safety-next-day-yes = Me alegra que no estés a solas con esto. Los números siguen en /help y en /urgent.
safety-next-day-not-yet =
    Gracias por tu sinceridad. No tienes que cargar con esto a solas.

    • ¿Estás en peligro ahora mismo? Llama al {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}

    ¿Hay una persona a quien puedas escribir ahora? Basta con: «¿Puedes quedarte un rato conmigo?».
safety-next-day-need-numbers =
    Aquí están. No tienes que cargar con esto a solas.

    • ¿Estás en peligro ahora mismo? Llama al {$emergency}.
    • { safety-talk-to }: {$crisis_line}{$text_option}
# En los 7 días después de un mensaje de crisis: en lugar de un consejo
safety-after-crisis-week = Gracias por responder. Esta semana dejo los consejos a un lado. La ayuda está siempre en /urgent. ¿Hay alguien con quien te gustaría estar hoy?

## Botones bajo estos mensajes y las respuestas a ellos
safety-button-calling = Estoy llamando
safety-button-someone-with-me = Hay alguien conmigo
safety-button-not-meant = No quería decir eso
safety-button-not-new = No quería decir eso
safety-button-yes = Sí
safety-button-not-sure = No lo sé
safety-button-no-struggling = No, pero lo paso mal
safety-button-someone-else = Se trata de otra persona
safety-button-about-me = Se trata de mí
safety-button-on-my-way = Voy de camino
safety-button-seen = Ya me vieron, estoy bien
safety-button-not-through = No pude contactar
safety-button-not-going = No voy a ir
safety-button-not-yet = Todavía no
safety-button-signs = Señales urgentes
safety-button-none = Ninguna de estas
safety-button-need-numbers = Necesito los números
safety-answer-calling = Qué bien que llames. No cuelgues hasta que alguien responda. Si nadie contesta, llama al {$emergency}.
safety-answer-someone-with-me = Me alegra que haya alguien contigo. Pídele que se quede. Si esto empeora, llama con esa persona al {$emergency}.

## Señales urgentes del cuerpo
# Entumecimiento en silla de montar, vejiga, intestino, función sexual
safety-red-ces =
    Detente y lee esto. Si notas dormida la zona entre las piernas, o te cuesta de pronto hacer pis o caca o sentir placer sexual, puede que los nervios de la espalda estén comprimidos. Es raro, pero cada hora cuenta.

    Ve a urgencias AHORA o llama al {$emergency}. No conduzcas tú. No esperes a tu próxima cita, aunque duela poco.

    Di: «Me han operado de la columna y tengo signos nuevos de cauda equina. Necesito que me examinen hoy».
# Lo mismo para quien todavía espera la operación
safety-red-ces-before =
    Detente y lee esto. Si notas dormida la zona entre las piernas, o te cuesta de pronto hacer pis o caca o sentir placer sexual, puede que los nervios de la espalda estén comprimidos. Es raro, pero cada hora cuenta.

    Ve a urgencias AHORA o llama al {$emergency}. No conduzcas tú. No esperes a tu próxima cita, aunque duela poco.

    Di: «Tengo problemas de espalda y signos nuevos de cauda equina. Necesito que me examinen hoy».
# Debilidad nueva o que aumenta
safety-red-weak = Una debilidad nueva o que aumenta debe verse hoy. Llama ahora a tu equipo de cirugía y di que es urgente. Si empezó de golpe, si está en las dos piernas o si en 30 minutos no logras hablar con nadie, ve a urgencias o llama al {$emergency}.
# Fiebre, escalofríos, herida roja, caliente, abierta, que supura o huele
safety-red-inf = Esto podría ser una infección. Llama hoy, ahora, a tu equipo de cirugía o a su teléfono de guardia. Si nadie responde, tiemblas de frío, notas confusión o te sientes muy mal: urgencias o {$emergency}. No tomes antibióticos que te hayan sobrado.
# Líquido claro de la herida, dolor de cabeza al estar erguido, nuca rígida, molesta la luz
safety-red-csf = Túmbate en plano y llama ahora a tu equipo de cirugía. Con fiebre, nuca rígida, mucho sueño o confusión: {$emergency}.
# Una pantorrilla hinchada, roja, caliente, dolorida
safety-red-clot-leg = Esto podría ser un coágulo de sangre. Haz que te vean hoy: en un centro de urgencias o en el hospital. No te frotes la pierna.
# Dolor en el pecho, falta de aire, tos con sangre, desmayo
safety-red-chest = Llama al {$emergency} ahora.
# Tras una operación de cuello: hinchazón, problemas para respirar o tragar
safety-red-neck = Llama al {$emergency} ahora.
# Mucho sueño, respiración lenta, labios azules con analgésicos, dosis de más sin querer
safety-red-drowsy = Llama al {$emergency} ahora. Quédate con la persona, mantenla despierta y de lado. Dale naloxona si la tienes.
# Debajo de los que dicen llamar al equipo de cirugía, si se guardó su número
safety-team = Tu equipo de cirugía: { $number }
# Si algo puede ser una señal: sigue la lista de /urgent
safety-red-2 = Algo de lo que escribes puede ser una señal urgente. Prefiero preguntar antes que suponer.
safety-none = Bien. Si aparece alguna, de día o de noche: /urgent.
# 30 minutos o 2 horas después
safety-red-followup = ¿Has conseguido ayuda?
safety-followup-on-my-way = Bien. Si los tienes a mano, lleva tu lista de medicinas y el teléfono. Si empeoras por el camino, llama al {$emergency}.
safety-followup-seen = Me alegra que te hayan visto. Si vuelve o aparece algo nuevo: /urgent.
safety-followup-not-through = Gracias por intentarlo. Por favor, ve a urgencias o llama al {$emergency}. Puedes decir: «No logro hablar con mi equipo de cirugía».
safety-followup-not-going = La decisión es tuya. Aun así, te pido que te vean, porque esperar no es seguro. Puedes ir en cualquier momento o llamar al {$emergency}. ¿Podría acompañarte alguien cercano?

## La lista de /urgent
safety-urgent-menu =
    Emergencias: {$emergency}
    Alguien con quien hablar: {$crisis_line}{$text_option}
# Las mismas señales que en los botones, completas; en medio, el número del equipo si se guardó
safety-urgent-signs =
    ¿Cuál de estas cosas es nueva? Tócala y verás qué hacer ahora.
    • La zona entre las piernas dormida, o problemas nuevos para hacer pis o caca o sentir placer sexual
    • Debilidad nueva o que aumenta, un pie que cae, manos torpes, pasos inseguros
    • Fiebre de 38,0 °C (100,4 °F) o más, escalofríos, o una herida roja, caliente, abierta, que supura o huele
    • Líquido claro de la herida, dolor de cabeza peor de pie, nuca rígida, o molesta la luz
    • Una pantorrilla hinchada, roja, caliente o dolorida
    • Dolor en el pecho, falta de aire, tos con sangre, desmayo
    • Tras operarte del cuello: hinchazón, o problemas para respirar o tragar
    • Con medicinas para el dolor: mucho sueño, respiración lenta, labios azules, o una dosis de más sin querer
safety-sign-ces = Entrepierna dormida, vejiga, intestino
safety-sign-weak = Debilidad, pie caído, manos torpes
safety-sign-inf = Fiebre, escalofríos, herida roja
safety-sign-csf = Líquido claro, duele la cabeza de pie
safety-sign-clot-leg = Una pantorrilla hinchada o roja
safety-sign-chest = Dolor de pecho, falta de aire, desmayo
safety-sign-neck = Cuello hinchado, no trago o no respiro
safety-sign-drowsy = Mucho sueño, respiro lento, dosis extra
safety-sign-crisis = No me siento a salvo

## En otros lugares
# Una foto, una nota de voz, un sticker
safety-cannot-read = Solo puedo leer texto y botones. Si algo va mal en tu cuerpo o no te sientes a salvo: /urgent.
# En /help
safety-numbers =
    Emergencias: {$emergency}
    Alguien con quien hablar: {$crisis_line}{$text_option}
