"""Web pages, saved by browsers, wikis and Word."""

import pytest

from members.extraction import extract
from members.extraction.web import html_text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h2>TOP 1 &ndash; Begr&uuml;&szlig;ung</h2>", "## TOP 1 – Begrüßung"),
        ("<p>eins <b>zwei</b>\n drei<br>vier<p>fünf", "eins zwei drei\nvier\n\nfünf"),
        ("<p><strong>Nur fett</strong></p>", "**Nur fett**"),
        ("<ol start=3><li>c<li>d<li value=9>i</ol>", "3. c\n4. d\n9. i"),
        ("<ol type=a><li>eins</ol>", "a. eins"),
        ("<ul><li>oben<ul><li>unten</ul><li>oben</ul>", "- oben\n  - unten\n- oben"),
        ("<table><tr><th>Wer<th>Was<tr><td>Lind<td><p>a<p>b</table>", "Wer | Was\nLind | a b"),
        ("<table><tr><td rowspan=2>A<td>b<tr><td>c</table>", "A | b\n| c"),
        ("<table><tr><td colspan=2>A<td>b</table>", "A | b"),
        ("<table><tr><td>Datum:<td>3.2.2026</table>", "Datum: 3.2.2026"),
        ("<table><tr><td>x<table><tr><td>innen</table><td>y</table>", "x innen | y"),
        ("<dl><dt>Ort<dd>Saal<dt>Beginn:<dd>19 Uhr</dl>", "Ort: Saal\n\nBeginn: 19 Uhr"),
        ("<pre>Wer   Was\nLind  Brief</pre>", "Wer   Was\nLind  Brief"),
        ("<nav>Menü</nav><script>1<2</script><style>p{}</style><p>da", "da"),
        ("<p>alt <del>weg</del> neu<a class='headerlink' href='#'>¶</a>", "alt  neu"),
        ("<p><input type=checkbox checked>fertig<p><input type=checkbox>offen", "[x] fertig\n\n[ ] offen"),
        ("<title>Sitzung am 3.2.</title><p>Text", "# Sitzung am 3.2.\n\nText"),
        ("<title>Seite</title><h1>Sitzung</h1>", "# Sitzung"),
        ("<!-- <p>nein</p> --><p>ja", "ja"),
        ("<p>a <![x]> b", "a <![x]> b"),
        ("</ul></table></p><p>ja</b></td>", "ja"),
    ],
)
def test_a_page_becomes_light_markdown(page, text):
    assert html_text(page.encode()) == f"{text}\n"


def test_lists_that_word_saved_as_paragraphs():
    point = (
        "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level{}  lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>{}</p>"
    )
    page = (
        point.format(1, "·", "Punkt") + point.format(2, "o", "darunter") + point.format(1, "2.", "Haushalt")
    )
    assert html_text(page.encode()) == "- Punkt\n  - darunter\n\n2. Haushalt\n"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ("", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_names(head, encoding):
    words = "Протокол" if encoding == "cp1251" else "Beschluß"
    found = extract(f"<html>{head}<p>{words}".encode(encoding), filename="seite.html")
    assert (found.text, found.encoding, found.kind) == (f"{words}\n", encoding, "html")
