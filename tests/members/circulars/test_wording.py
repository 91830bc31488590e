"""What a mail looks like where it is read as HTML."""

import pytest

from members.circulars.wording import html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Guten Tag,\n\nbis <morgen>", "<p>Guten Tag,</p>\n<p>bis &lt;morgen&gt;</p>"),
        ("Anna\nBerta", "<p>Anna<br>\nBerta</p>"),
        (
            "Plan\n----\n1 Gruß\n  1.1 Kuss",
            "<p><strong>Plan</strong><br>\n1 Gruß<br>\n&nbsp;&nbsp;1.1 Kuss</p>",
        ),
        ("kein Titel\n--", "<p>kein Titel<br>\n--</p>"),
        ("https://a.example/", '<p><a href="https://a.example/">https://a.example/</a></p>'),
    ],
)
def test_paragraphs_headings_indents_and_links(text, shown):
    assert html(text).partition('1.5">\n')[2] == f"{shown}\n</body></html>\n"


def test_whoever_may_leave_finds_the_link_at_the_end():
    assert '<a href="https://a.example/?a&amp;b">Abmelden</a>' in html(
        "Gruß", unsubscribe_url="https://a.example/?a&b"
    )
