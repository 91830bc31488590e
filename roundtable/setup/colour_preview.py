"""How a colour will look, as a small picture: the page may carry no style of its own (CSP)."""

from urllib.parse import quote

from members.colours import DARK_PAPER, LIGHT_PAPER, accent_tokens, contrast

PANEL = """<g transform="translate({x} 0)">
<rect width="300" height="150" rx="8" fill="{paper}" stroke="#8a8a8a"/>
<text x="20" y="42" fill="{accent}" font-size="17" text-decoration="underline">{link}</text>
<rect x="20" y="62" width="150" height="40" rx="6" fill="{accent}"/>
<text x="95" y="87" fill="{on}" font-size="16" font-weight="600" text-anchor="middle">{button}</text>
<rect x="20" y="114" width="150" height="24" rx="12" fill="{tint}"/>
<text x="95" y="131" fill="{accent}" font-size="14" text-anchor="middle">{chip}</text></g>"""


def preview(colour: str, *, link: str, button: str, chip: str) -> str:
    """The colour on a light and on a dark page, as a data URI of an SVG."""
    tokens = accent_tokens(colour)
    words = {"link": link, "button": button, "chip": chip}
    panels = [
        PANEL.format(
            x=310 * place,
            paper=paper,
            on=paper,
            accent=tokens["--accent"][place],
            tint=tokens["--accent-tint"][place],
            **words,
        )
        for place, paper in enumerate((LIGHT_PAPER, DARK_PAPER))
    ]
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 610 150" font-family="sans-serif">'
    return "data:image/svg+xml," + quote(head + "".join(panels) + "</svg>")


def contrasts(colour: str) -> tuple[float, float]:
    """How far the colour stands out from the light and the dark page (WCAG 2.2: at least 4.5)."""
    light, dark = accent_tokens(colour)["--accent"]
    return contrast(light, LIGHT_PAPER), contrast(dark, DARK_PAPER)
