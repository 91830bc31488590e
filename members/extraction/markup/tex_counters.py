r"""Counters that a LaTeX file declares itself: \newcounter{top}, \stepcounter{top}, TOP \arabic{top}."""

import re

DECLARED = re.compile(r"\\newcounter\{([A-Za-z@]{1,40})\}")
COUNTING = re.compile(
    r"\\(?:(?P<how>stepcounter|refstepcounter|addtocounter|setcounter|newcounter|arabic|value|Roman|roman|alph|Alph)"
    r"\{(?P<name>[A-Za-z@]{1,40})\}|the(?P<the>[A-Za-z@]{1,40})(?:\{\})?)(?:\{(?P<by>-?\d{1,6})\})?"
)
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")


def counted(source: str) -> str:
    """The source with the numbers that its own counters have there; without their commands."""
    counts = dict.fromkeys(DECLARED.findall(source), 0)
    return COUNTING.sub(lambda found: _one(found, counts), source) if counts else source


def _one(found: re.Match[str], counts: dict[str, int]) -> str:
    name, how = found["name"] or found["the"], found["how"] or "arabic"
    if name not in counts:
        return found[0]
    by = int(found["by"] or 0)
    if how in ("stepcounter", "refstepcounter"):
        counts[name] += 1
    elif how == "addtocounter":
        counts[name] += by
    elif how in ("setcounter", "newcounter"):
        counts[name] = by
    else:
        behind = f"{{{found['by']}}}" if found["by"] else ""
        return _spelled(counts[name], how) + behind
    return ""


def _spelled(count: int, how: str) -> str:
    if how.lower() == "roman" and 0 < count < 100:
        roman = TENS[count // 10] + ROMAN[count % 10]
        return roman if how == "Roman" else roman.lower()
    if how.lower() == "alph" and 0 < count < 27:
        return chr(ord("A" if how == "Alph" else "a") + count - 1)
    return str(count)
