### Die vier Fragen: zwei zu Stimmung und Interesse, zwei zu Sorgen, je 0 bis 3.
# Es sind unsere eigenen Worte, die niemand validiert hat. Eine Klinik kann hier den offiziellen
# Wortlaut einsetzen, in allen drei Sprachen, und danach die Codes in codes.yaml: docs/content.md.

look-ask-down = <b>Niedergeschlagen oder hoffnungslos</b>: wie oft in den letzten zwei Wochen?
look-ask-interest = <b>Kein Interesse</b> an dem, was du sonst magst: wie oft in den letzten zwei Wochen?
look-ask-nervous = <b>Innerlich angespannt</b>: wie oft in den letzten zwei Wochen?
look-ask-worry = <b>Sorgen, die im Kopf kreisen</b>: wie oft in den letzten zwei Wochen?
look-often-0 = Gar nicht
look-often-1 = An einigen Tagen
look-often-2 = An mehr als der Hälfte der Tage
look-often-3 = Fast jeden Tag

# A number was typed, and the answers are words
look-in-words = Hier sind die Antworten Worte. Bitte tipp eine an, oder schreib sie so, wie sie dasteht.
