"""Plain words of danger are found whatever harmless things stand beside them."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from bench.words import read
from messages.learned import load_learned
from messages.phrases import LANGUAGES
from messages.safety import load_patterns
from messages.thresholds import load_thresholds
from rules.safety import Reader, family

READER = Reader(load_patterns(), load_learned(), load_thresholds().words)
PLAIN = {
    "en": {
        "crisis": [
            "I want to die",
            "I'm going to kill myself",
            "I want to end my life",
            "I don't want to live anymore",
            "I wish I was dead",
            "I've been thinking about suicide",
            "I hope I don't wake up tomorrow",
            "I took a whole bottle of pills",
            "everyone would be better off without me",
            "I've written my goodbye letters",
        ],
        "red": [
            "I can't feel anything between my legs",
            "I can't pee since this morning",
            "my foot suddenly drops when I walk",
            "I have a fever of 39",
            "the wound is red and leaking pus",
            "my calf is swollen and red",
            "I have chest pain and can't breathe",
            "clear fluid is dripping from the wound",
        ],
    },
    "es": {
        "crisis": [
            "quiero morirme",
            "me voy a matar",
            "quiero acabar con mi vida",
            "ya no quiero vivir",
            "ojalá estuviera muerto",
            "pienso en el suicidio",
            "ojalá no despierte mañana",
            "me tomé todas las pastillas de golpe",
            "todos estarían mejor sin mí",
            "ya escribí mis cartas de despedida",
        ],
        "red": [
            "no siento nada entre las piernas",
            "no puedo orinar desde esta mañana",
            "de repente se me cae el pie al caminar",
            "tengo 39 de fiebre",
            "la herida está roja y supura",
            "tengo la pantorrilla hinchada y roja",
            "me duele el pecho y no puedo respirar",
            "me sale líquido claro de la herida",
        ],
    },
    "de": {
        "crisis": [
            "ich will sterben",
            "ich bringe mich um",
            "ich will mein Leben beenden",
            "ich will nicht mehr leben",
            "ich wünschte ich wäre tot",
            "ich denke an Selbstmord",
            "hoffentlich wache ich morgen nicht mehr auf",
            "ich habe eine ganze Packung Tabletten geschluckt",
            "ohne mich wären alle besser dran",
            "ich habe meine Abschiedsbriefe geschrieben",
        ],
        "red": [
            "ich spüre nichts mehr zwischen den Beinen",
            "ich kann seit heute früh nicht pinkeln",
            "mein Fuß hängt plötzlich beim Gehen",
            "ich habe 39 Fieber",
            "die Wunde ist rot und eitert",
            "meine Wade ist dick und rot",
            "ich habe Brustschmerzen und kriege keine Luft",
            "aus der Wunde tropft klare Flüssigkeit",
        ],
    },
}
BESIDE = {
    "en": [
        "no fever, wound is fine, but {}",
        "{}. otherwise rehab is going well",
        "pain 3 mood 5, {}",
        "physio was good today and {}",
        "not suicidal but {}",
        "no numbness, no weakness. {}",
        "I slept well and ate well, had coffee with my sister, watched a film, and {}",
        "{}, but the wound is dry and I have no fever",
        "The kids came over and we had cake. {}. See you tomorrow.",
    ],
    "es": [
        "sin fiebre, la herida bien, pero {}",
        "{}. por lo demás la rehabilitación va bien",
        "dolor 3 ánimo 5, {}",
        "la fisio fue bien hoy y {}",
        "no soy suicida pero {}",
        "sin hormigueo ni debilidad. {}",
        "dormí bien y comí bien, tomé café con mi hermana, vi una película y {}",
        "{}, pero la herida está seca y no tengo fiebre",
        "Vinieron los niños y comimos tarta. {}. Hasta mañana.",
    ],
    "de": [
        "kein Fieber, Wunde gut, aber {}",
        "{}. sonst läuft die Reha gut",
        "Schmerz 3 Stimmung 5, {}",
        "Physio war gut heute und {}",
        "nicht suizidal aber {}",
        "kein Kribbeln, keine Schwäche. {}",
        "gut geschlafen, gut gegessen, Kaffee mit meiner Schwester, einen Film geschaut, und {}",
        "{}, aber die Wunde ist trocken und ich habe kein Fieber",
        "Die Kinder waren da und es gab Kuchen. {}. Bis morgen.",
    ],
}


def families(text: str) -> set[str]:
    return {family(finding.kind) for finding in READER.read(text)}


@pytest.mark.parametrize(("language", "name"), list(product(LANGUAGES, ("crisis", "red"))))
def test_harmless_clauses_beside_a_danger_never_hide_it(language: str, name: str) -> None:
    texts = [beside.format(plain) for plain in PLAIN[language][name] for beside in BESIDE[language]]
    assert [text for text in texts if name not in families(text)] == []


@pytest.mark.parametrize(("language", "name"), list(product(LANGUAGES, ("crisis", "red"))))
@pytest.mark.parametrize("joint", [". ", ", "])
@pytest.mark.parametrize("around", [1, 2, 6])
def test_a_danger_in_a_diary_is_found(language: str, name: str, joint: str, around: int) -> None:
    random = Random(f"{language} {name} {joint} {around}")
    diary = [
        message.text.rstrip(".!? ")
        for part in ("everyday", "ordinary")
        for message in read(language, part)
        if message.labels == ("none",)
    ]
    texts = []
    for plain in PLAIN[language][name]:
        lines = random.sample(diary, around)
        lines.insert(random.randrange(around + 1), plain)
        texts.append(joint.join(lines))
    assert [text for text in texts if name not in families(text)] == []
