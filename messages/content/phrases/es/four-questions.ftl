### Las cuatro preguntas: dos sobre ánimo e interés, dos sobre preocupación, de 0 a 3.
# Son palabras nuestras, que nadie ha validado. Una clínica puede poner aquí el texto oficial, en los
# tres idiomas, y después los códigos en codes.yaml: docs/content.md.

look-ask-down = <b>Ánimo bajo o sin esperanza</b>: ¿cuántos días en las últimas dos semanas?
look-ask-interest = <b>Sin interés</b> por lo que sueles disfrutar: ¿cuántos días en las últimas dos semanas?
look-ask-nervous = <b>Tensión por dentro</b>: ¿cuántos días en las últimas dos semanas?
look-ask-worry = <b>Preocupaciones que dan vueltas</b>: ¿cuántos días en las últimas dos semanas?
look-often-0 = Ninguno
look-often-1 = Varios días
look-often-2 = Más de la mitad de los días
look-often-3 = Casi todos los días

# A number was typed, and the answers are words
look-in-words = Aquí las respuestas son palabras. Toca una, por favor, o escríbela tal como aparece.
