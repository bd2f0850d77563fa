### The four questions: two on low mood and interest, two on worry, each 0 to 3.
# They are in our own words, which nobody has validated. A clinic may put the official wording of an
# instrument here, in all three languages, and then write its codes in codes.yaml: docs/content.md.

look-ask-down = <b>Low or without hope</b>: how often in the last two weeks?
look-ask-interest = <b>No interest</b> in things you usually like: how often in the last two weeks?
look-ask-nervous = <b>Tense inside</b>: how often in the last two weeks?
look-ask-worry = <b>Worries going round and round</b>: how often in the last two weeks?
look-often-0 = Not at all
look-often-1 = Several days
look-often-2 = More than half the days
look-often-3 = Nearly every day

# A number was typed, and the answers are words
look-in-words = The answers here are words. Please tap one of them, or type it as it stands there.
