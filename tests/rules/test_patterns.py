"""Screening texts: the rules of matching, with a small book of patterns written here."""

from __future__ import annotations

import pytest

from rules.patterns import Finding, Pattern, PatternBook, TakenOut, Wording, screen
from rules.phrases import PhraseError


def book(
    *patterns: Pattern,
    taken_out: tuple[TakenOut, ...] = (),
    lists: dict[str, str] | None = None,
    spellings: dict[str, str] | None = None,
    mistyped: tuple[str, ...] = (),
) -> PatternBook:
    return PatternBook([Wording("en", patterns, taken_out, lists or {}, spellings or {}, mistyped)])


def pattern(*phrases: str, kind: str = "crisis-1", covers: bool = False) -> Pattern:
    return Pattern(f"en-{kind}-{covers}", kind, "en", phrases, covers)


def found(text: str, words: PatternBook) -> list[str]:
    return [finding.kind for finding in screen(words.words(text), words)]


def test_findings_come_most_urgent_first_and_each_kind_once() -> None:
    words = book(
        pattern("lump", kind="red-weak"),
        pattern("took all", kind="crisis-0"),
        pattern("kill me", kind="crisis-1"),
        pattern("chest", kind="red-chest"),
    )
    assert found("lump kill me chest took all kill me", words) == [
        "crisis-0",
        "red-chest",
        "crisis-1",
        "red-weak",
    ]


def test_the_finding_names_the_pattern() -> None:
    words = book(pattern("end it"))
    assert screen(words.words("I will END it."), words) == (
        Finding("crisis-1", "en-crisis-1-False"),
    )


def test_an_ambiguous_finding_is_left_out_when_the_text_is_explicit() -> None:
    words = book(pattern("die"), pattern("give up", kind="crisis-2"))
    assert found("I give up", words) == ["crisis-2"]
    assert found("I give up, let me die", words) == ["crisis-1"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("want to (die|be dead)", "i want to be dead"),
        ("want to (just|really)? die", "i want to die"),
        ("want to (just|really)? die", "i want to really die"),
        ("want ... die", "want so very much die"),
        ("took pills?", "took pill"),
        ("took pills?", "took pills"),
        ("umbring*", "umbringst"),
        ("temperature <38 to 43>", "temperature 38,5"),
        ("temperature <38 to 43>", "temperature 38.5c"),
        ("töten", "toeten"),
        ("töten", "TÖTEN"),
        ("töten", "toten"),
        ("can't go on", "cant go on"),
        ("can't go on", "can’t go on"),
    ],
)
def test_the_notation_reads_as_explained(phrase: str, text: str) -> None:
    assert found(text, book(pattern(phrase))) == ["crisis-1"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("want ... die", "want one two three four die"),
        ("want ... die", "i want. Nobody will die"),
        ("want ... die", "want a\ndie"),
        ("temperature <38 to 43>", "temperature 37.9"),
        ("temperature <38 to 43>", "temperature 380"),
        ("die", "diet"),
        ("die", "7"),
    ],
)
def test_the_notation_reads_no_more_than_that(phrase: str, text: str) -> None:
    assert found(text, book(pattern(phrase))) == []


@pytest.mark.parametrize(
    "text",
    [
        "KILL MYSELF",
        "kiiiilllll myself",
        "kil myself",
        "k1ll myself",
        "ki11 myself",
        "k*ll myself",
        "k.i.l.l myself",
        "k i l l  m y s e l f",
        "k i l l m y s e l f",
        "k\u200bi\u200dl\u2060l m\u00adyself",
        "\u202ekill\u202c \u200fmyself",
        "kíll mỳself",
        "𝓴𝓲𝓵𝓵 𝕞𝕪𝕤𝕖𝕝𝕗",
        "ｋｉｌｌ myself",
        "kіll mуѕеlf",
        "kill... myself",
        "kill 😭 myself",
        "kill\nmyself",
        "kms",
        "kill myslef",
        "kill myelf",
    ],
)
def test_disguised_and_mistyped_words_are_understood(text: str) -> None:
    words = book(
        pattern("kill myself"),
        spellings={"kms": "kill myself", "killmyself": "kill myself", "kll": "kill"},
        mistyped=("myself",),
    )
    assert found(text, words) == ["crisis-1"]


IDIOMS = TakenOut("idioms", "en", ("kill time", "do not want to die"))
DENIALS = TakenOut("denials", "en", ("not suicidal", "nicht vor, mich umzubringen"), denial=True)


def test_idioms_are_taken_out_before_matching() -> None:
    words = book(pattern("kill"), taken_out=(IDIOMS,))
    assert found("I kill time", words) == []
    assert found("I kill time and kill", words) == ["crisis-1"]


def test_a_denial_never_cancels_a_second_clause() -> None:
    words = book(
        pattern("suicidal", "want to die"),
        pattern("<denied> but", kind="crisis-2"),
        taken_out=(DENIALS,),
    )
    assert found("I am not suicidal", words) == []
    assert found("not suicidal, but tired", words) == ["crisis-2"]
    assert found("not suicidal, but I want to die", words) == ["crisis-1"]


@pytest.mark.parametrize("between", [", ", ". ", "! ", "\n", "; ", " - ", " 😭 "])
def test_a_denial_does_not_reach_across_a_pause(between: str) -> None:
    words = book(pattern("suicidal"), taken_out=(DENIALS,))
    assert found(f"not{between}suicidal", words) == ["crisis-1"]


def test_a_denial_crosses_a_comma_only_where_it_is_written_with_one() -> None:
    words = book(pattern("umzubringen"), taken_out=(DENIALS,))
    assert found("Ich habe nicht vor, mich umzubringen", words) == []
    assert found("Ich habe nicht vor. Mich umzubringen", words) == ["crisis-1"]


def test_a_covering_pattern_speaks_for_what_is_inside_it_only() -> None:
    words = book(
        pattern("wants? to die"),
        pattern("son wants to die", kind="crisis-cg", covers=True),
    )
    assert found("my son wants to die", words) == ["crisis-cg"]
    assert found("my son wants to die and I want to die", words) == ["crisis-1", "crisis-cg"]
    assert found("I miss my son\nwants to die", words) == ["crisis-1", "crisis-cg"]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("", "empty"),
        ("(a|b", "never closed"),
        ("a)", "outside brackets"),
        ("(a||b)", "empty"),
        ("(a)?", "may be missing"),
        ("... die", "before and after"),
        ("die ...", "before and after"),
        ("<nobody> dies", "no list called <nobody>"),
        ("<loop> dies", "names itself"),
        (", die", "before it"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_refused_with_its_reason(phrase: str, said: str) -> None:
    with pytest.raises(PhraseError, match=said):
        book(pattern(phrase), lists={"loop": "<loop>"})


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(PhraseError, match="crisis-9 is unknown"):
        book(pattern("die", kind="crisis-9"))


def test_words_that_are_taken_out_may_not_have_a_gap() -> None:
    with pytest.raises(PhraseError, match="may not have"):
        book(taken_out=(TakenOut("idioms", "en", ("do not ... die",)),))


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(PhraseError) as refused:
        book(pattern("(a", "b)"))
    assert len(str(refused.value).split("\n")) == 2
