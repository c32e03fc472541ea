"""Formatting: Telegram's own parser, and the stand-in held against it."""

import random
from collections.abc import Callable, Iterator

import pytest

from sandbox.botapi import markup, markup_fallback
from sandbox.botapi.markup import Formatted, as_html, detect, parse
from sandbox.botapi.markup_fallback import MarkupError

PIECES = [
    *("<b>", "</b>", "<i>", "</i>", "<a href='http://x.se/'>", "</a>", "<code>", "</code>", "<pre>", "</pre>", "<p>"),
    *(
        "<span class='tg-spoiler'>",
        "</span>",
        "<span>",
        "<b",
        "</",
        "</>",
        "< ",
        "<u >",
        "</u >",
        "<B>",
        "<br>",
        "<b/>",
    ),
    *("<blockquote expandable>", "</blockquote>", "<i x>", "<i x=1>", "<i x='&lt;'>", "<i =>", "<i x=1!>", "<!-- -->"),
    *("&lt;", "&amp;", "&quot", "&nbsp;", "&#229;", "&#x1F600;", "&#0;", "&#", "&", "&bogus;", "'", '"', ">", "="),
    *("å", "😀", "text", " ", "\n", "http://x.se", "/help", "@karin"),
]


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without the wheel."""
    monkeypatch.setattr(markup, "load_parser", lambda: None)
    parse.cache_clear()
    detect.cache_clear()
    yield
    parse.cache_clear()
    detect.cache_clear()


def outcome(reader: Callable[[str], object], text: str) -> object:
    """Return what a reader makes of a text, be it an error."""
    try:
        return reader(text)
    except MarkupError as error:
        return str(error)


def test_the_stand_in_reads_as_telegram_does() -> None:
    """20,000 random texts: the same text or the same error, word for word."""
    pytest.importorskip("tdjson", reason="there is nothing to compare with")
    rng = random.Random(1)
    for _ in range(20_000):
        text = "".join(rng.choices(PIECES, k=rng.randint(1, 8)))
        true = outcome(telegram_reads, text)
        ours = outcome(lambda text: markup_fallback.parse(text, "HTML")[0], text)
        assert ours == true, text


def telegram_reads(text: str) -> str:
    answer = markup.execute({"@type": "parseTextEntities", "text": text, "parse_mode": {"@type": "textParseModeHTML"}})
    if answer["@type"] == "error":
        raise MarkupError(answer["message"])
    return str(answer["text"])


WELL_FORMED = [
    "<b>Hej</b> <i>du</i>",
    "<b>a<i>b</i>c</b>",
    "😀<code>x</code>😀 <pre>y</pre>",
    '<a href="http://x.se/å">länk</a> &lt;b&gt;',
    "<blockquote>q</blockquote><blockquote expandable>e</blockquote>",
    "<tg-spoiler>s</tg-spoiler><span class='tg-spoiler'>t</span>",
    "<u>u</u><s>s</s><strong>b</strong><em>i</em><del>s</del><ins>u</ins>",
    '😀<a href="tg://user?id=7">Karin</a> <a>x.se</a> <a href="nowhere">y</a>',
    '<pre><code class="language-python">x = 1</code></pre>',
]


@pytest.mark.parametrize("text", WELL_FORMED)
def test_the_stand_in_marks_as_telegram_does(text: str) -> None:
    """The entities agree too, but for links that Telegram writes in its own spelling."""
    pytest.importorskip("tdjson", reason="there is nothing to compare with")
    true = parse(text, "HTML")
    ours = markup.trimmed(*markup_fallback.parse(text, "HTML"))
    assert ours.text == true.text
    shorn = [{key: value for key, value in entity.items() if key != "url"} for entity in ours.entities]
    assert shorn == [{key: value for key, value in entity.items() if key != "url"} for entity in true.entities]


def test_offsets_count_utf16_units() -> None:
    """An emoji is two."""
    assert parse("😀<b>å</b>", "HTML").entities == ({"type": "bold", "offset": 2, "length": 1},)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/start nu", ["bot_command"]),
        ("/möte", []),
        ("/hjälp", []),
        ("/help@rehearsal_bot", ["bot_command"]),
        ("skriv till a@b.se", ["email"]),
        ("@karin #tagg https://x.se/a", ["mention", "hashtag", "url"]),
    ],
)
@pytest.mark.parametrize("parser", ["true", "stand-in"])
def test_what_is_found_in_plain_text(parser: str, text: str, kinds: list[str], request: pytest.FixtureRequest) -> None:
    """Swedish command words are none to Telegram; the stand-in agrees."""
    if parser == "stand-in":
        request.getfixturevalue("stand_in")
    assert [entity["type"] for entity in detect(text)] == kinds


@pytest.mark.usefixtures("stand_in")
def test_without_the_wheel_html_still_works() -> None:
    """And MarkdownV2 says why it does not."""
    assert parse("<b>Hej</b>", "HTML") == Formatted("Hej", ({"type": "bold", "offset": 0, "length": 3},))
    with pytest.raises(MarkupError, match="tdjson"):
        parse("*Hej*", "MarkdownV2")


@pytest.mark.parametrize(
    "text",
    [
        "<b>Hej <i>du</i></b> &lt;3 &amp; 😀<code>x</code>",
        '<a href="http://x.se/">länk</a>\n<pre><code class="language-py">x</code></pre>',
        "<blockquote expandable>q</blockquote><tg-spoiler>s</tg-spoiler><u>u</u><s>s</s><pre>p</pre>",
    ],
)
def test_html_comes_back_as_it_was(text: str) -> None:
    """What a person sees is rendered as what the bot wrote."""
    assert as_html(parse(text, "HTML")) == text


def test_ends_are_trimmed_and_entities_with_them() -> None:
    """As the real server does, before a text is compared or measured."""
    formatted = parse("  <b> Hej  </b>\n", "HTML")
    assert formatted == Formatted(" Hej", ({"type": "bold", "offset": 0, "length": 4},))
