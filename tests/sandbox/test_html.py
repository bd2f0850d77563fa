"""HTML into entities, and what Telegram says of HTML that it cannot read."""

import pytest

from sandbox.server.errors import ApiError
from sandbox.server.html import find_commands, parse_html


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é <br/> x", 'Unsupported start tag "br/" at byte offset 3'),
        ("pain < 3 > 2", 'Unsupported start tag "" at byte offset 5'),
        ("pain <= 3", 'Unsupported start tag "=" at byte offset 5'),
        ("pain <3", "Unclosed start tag at byte offset 5"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        (
            "<b bold>x</b>",
            'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0',
        ),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_html_that_is_not_well_formed_is_refused(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(source)

    assert caught.value.description == f"Bad Request: can't parse entities: {reason}"


def test_offsets_count_utf16_code_units() -> None:
    text, entities = parse_html("😀 <b>fett</b> &amp; <i>ü</i>")

    assert text == "😀 fett & ü"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 4},
        {"type": "italic", "offset": 10, "length": 1},
    ]


def test_tags_nest_and_the_outer_one_comes_first() -> None:
    text, entities = parse_html('<b>a <a href="https://example.org/?x=1&amp;y=2">b</a></b>')

    assert text == "a b"
    assert entities == [
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "text_link", "offset": 2, "length": 1, "url": "https://example.org/?x=1&y=2"},
    ]


def test_a_link_to_nowhere_is_shown_as_words() -> None:
    assert parse_html('<a href="nowhere">here</a>') == ("here", [])


def test_code_in_pre_names_its_language() -> None:
    _, entities = parse_html('<pre><code class="language-python">x</code></pre>')

    assert entities == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


def test_only_four_named_characters_are_known() -> None:
    assert parse_html("&lt;&gt;&amp;&quot;&#8217;&nbsp;&copy; AT&T")[0] == '<>&"’&nbsp;&copy; AT&T'


def test_commands_are_found_where_they_stand_alone() -> None:
    assert find_commands("😀 /start now, a/b, /help.") == [
        {"type": "bot_command", "offset": 3, "length": 6},
        {"type": "bot_command", "offset": 20, "length": 5},
    ]
