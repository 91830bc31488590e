"""Pictures before a line: "📍 Jugendhaus" stands for the label of a place, others only adorn."""

import re

# Crosses, ticks, boxes and arrows are not among them: they say who came and what is to be done.
PICTURES = "\U0001f300-\U0001faff\u231a\u231b\u23f0-\u23f3\u270d\u260e\u2709\u2b50\u2615"
LEADING = re.compile(rf"^(?P<before>\s*(?:[-*•]\s+)?)(?P<signs>(?:[{PICTURES}]\ufe0f?\s*){{1,3}})(?=\S)")
LABELS = (
    ("Ort", "📍🏠🏢🗺🏛"),
    ("Datum", "📅📆🗓"),
    ("Zeit", "⏰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⌚⏱"),
)
HAS_LABEL = re.compile(r"^[^\W\d][\w *./?-]{1,40}:\s")


def without_signs(line: str) -> str:
    """The line without its leading pictures, with the label they stand for where it has none of its own."""
    match = LEADING.match(line)
    if not match:
        return line
    rest = line[match.end() :]
    label = next((word for word, signs in LABELS if match["signs"][0] in signs), "")
    return (
        f"{match['before']}{label}: {rest}" if label and not HAS_LABEL.match(rest) else match["before"] + rest
    )
