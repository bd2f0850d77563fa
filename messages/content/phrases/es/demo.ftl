### What is said beside the demo's phones: the guided stories, and the tables of the drawer.
### { $patient } and { $caregiver } are the first names of the people who play.

demo-quiet = Un mes tranquilo
demo-quiet-about = Empezar, dos toques al día, una nota, un día sin respuesta y nada que alarme.
demo-quiet-1 = A { $patient } le operaron la espalda y el dolor volvió. Alguien le pasó el enlace.
demo-quiet-2 = Unos pasos cortos y ya está la primera pregunta. Antes de guardar nada hizo falta un sí.
demo-quiet-3 = Dos toques y el registro está hecho. Cada respuesta se escribió antes. Ninguna máquina la inventa.
demo-quiet-4 = Cada idea dice de dónde viene. Lo que ayuda a { $patient } vendrá más a menudo.
demo-quiet-5 = Quien quiera puede añadir una nota. Se guarda cifrada. Ahora pasa un día sin respuesta.
demo-quiet-6 = Un recordatorio a las dos horas y ninguno más. Un día sin respuesta no es un fallo.
demo-quiet-7 = Ahora el resto del mes, deprisa. Una vez por semana se ofrece mirar atrás.
demo-quiet-8 = Ha pasado un mes. No hubo ningún aviso, porque nada lo pedía.
demo-quiet-9 = Las respuestas son de { $patient }: todas en un archivo, o borradas, cuando quiera.

demo-hard = Dos semanas difíciles
demo-hard-about = El dolor sigue alto, habla una regla fija y un resumen ayuda con la llamada.
demo-hard-1 = { $patient } empieza, como en cada historia. Esta vez vienen días difíciles.
demo-hard-2 = Desde ahora el dolor está en 8. Cada día se responde con dos toques.
demo-hard-3 = Un día tras otro de dolor fuerte. Steady lo dice, con los números, y nombra a quién llamar.
demo-hard-4 = Por debajo se ve qué regla habló y con qué números. Aquí no adivina ningún modelo.
demo-hard-5 = Una llamada es más fácil con las palabras a mano.
demo-hard-6 = Este es el resumen para leer por teléfono. Tiene lo que un equipo pregunta primero.
demo-hard-7 = Unos días después, Steady pregunta si alguien contestó.
demo-hard-8 = ¿Nadie contestó? Entonces hay otras puertas. Sin culpa y sin alarma diaria.

demo-operation = La segunda operación
demo-operation-about = Los días antes, un día en silencio y, después, las señales que no pueden esperar.
demo-operation-1 = { $patient } tiene una segunda operación dentro de pocos días.
demo-operation-2 = Las ideas van con el tiempo antes de una operación. Nada promete cómo saldrá.
demo-operation-3 = Mañana es el día. Steady no pregunta nada, y nada cuenta como falta.
demo-operation-4 = Un día después pregunta si la operación se hizo. Quizá la cambiaron de día.
demo-operation-5 = Durante dos semanas, las señales urgentes están a un toque de cada pregunta.
demo-operation-6 = Cada señal dice qué hacer ahora, con los números del país correcto.
demo-operation-7 = No todo el mundo busca un botón. Por eso se lee cada texto que escribe { $patient }.
demo-operation-8 = Cada texto se lee antes que nada, en este ordenador. Por debajo se ve qué se encontró.
demo-operation-9 = Las palabras no se guardan. Ninguna persona vigila, y el chat lo dice.

demo-caregiver = Se suma alguien que acompaña
demo-caregiver-about = Una invitación, lo que mostrará, un resumen semanal y el final.
demo-caregiver-1 = Primero empieza { $patient }. Luego { $caregiver } quiere saber cómo van las cosas.
demo-caregiver-2 = Compartir empieza por { $patient }, que elige lo que recibe { $caregiver }.
demo-caregiver-3 = Se activa el aviso de semanas difíciles. Las notas son privadas, salvo que se activen.
demo-caregiver-4 = Antes de enviar el enlace, { $patient } ve justo lo que verá { $caregiver }.
demo-caregiver-5 = { $caregiver } abre el enlace, lee de qué se trata y también da su acuerdo.
demo-caregiver-6 = { $caregiver } elige cuándo llegan los resúmenes, con su propio idioma y su ciudad.
demo-caregiver-7 = El resumen semanal: cuántas respuestas, más o menos, y una forma de ayudar. Nunca una cifra de dolor.
demo-caregiver-8 = { $patient } lo ha terminado. Vale al instante, y a nadie se le dice por qué.
demo-caregiver-9 = Ya no hay nada más que ver. Decide { $patient }, hoy y después.

demo-says-note = Hoy dormí mejor.
demo-says-sign = Tengo fiebre y la herida supura

demo-stuck-button = El botón que toca ahora no está en el teléfono de { $name }. Quizá alguien tomó otro camino.
demo-stuck-question = La pregunta que toca ahora no está en el teléfono de { $name }.
demo-stuck-link = No hay ninguna invitación en el teléfono de { $name }.
demo-stuck-blocked = { $name } ha bloqueado el bot. Desbloquéalo y la historia puede seguir.
demo-stuck-ours = Algo salió mal aquí. Los teléfonos siguen funcionando.
demo-stuck-wait = Lo que toca ahora no llegó a tiempo.

# The drawer
demo-outbox = Salida
demo-outbox-about =
    Aquí espera lo que hay que decir, guardado con su motivo, hasta que se envía.
    Lo que se dice se redacta en el momento de enviarlo.
demo-flags = Avisos
demo-flags-about =
    Lo que las reglas vieron en las respuestas de alguien, y qué fue de ello.
    Los números son los que usa cada regla. Reglas y umbrales son fijos y se pueden leer.
demo-safety = Palabras urgentes
demo-safety-about =
    Palabras que tuvieron respuesta al instante.
    Las palabras no se guardan, solo qué las encontró: un patrón o pesos aprendidos.
demo-column-due = hora
demo-column-to = para
demo-column-says = dice
demo-column-priority = prioridad
demo-column-state = estado
demo-column-when = hora
demo-column-about = sobre
demo-column-what = qué
demo-column-why = por qué
demo-column-from = de
demo-column-answered = respuesta
demo-column-pattern = hallado por
demo-priority-crisis = crisis
demo-priority-reply = respuesta
demo-priority-question = pregunta
demo-priority-notice = aviso
demo-priority-summary = resumen
demo-event-raised = empieza
demo-event-told = dicho
demo-event-cleared = terminado
demo-event-known = su equipo lo sabe
demo-event-reached = habló con alguien
demo-event-declined = prefiere no
demo-event-followed-up = preguntado después
demo-event-no-signs = ninguna señal
demo-event-asked = cuatro preguntas hechas
demo-state-waiting = espera
demo-state-sent = enviado
demo-state-blocked = bloqueado
demo-state-refused = rechazado
demo-state-expired = tarde
demo-state-withdrawn = ya no hace falta
