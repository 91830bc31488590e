"""Numbers as lists print them: letters, Roman numbers, leading zeros."""

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
# Beyond that, letters and Roman numbers are somebody's joke.
MOST = 4000
# HTML (ol type) and OpenDocument (num-format) say it with an example.
BY_EXAMPLE = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def written(count: int, form: str) -> str:
    """A number in one of Word's forms (ECMA-376 part 1, 17.18.59); unknown ones are decimal."""
    if form in ("lowerLetter", "upperLetter") and 0 < count < MOST:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < count < MOST:
        return roman(count) if form == "lowerRoman" else roman(count).upper()
    if form in ("bullet", "none"):
        return ""
    if form == "decimalZero":
        return f"{count:02}"
    return f"{count}." if form == "ordinal" else str(count)


def roman(count: int) -> str:
    """A number from 1 to 3999 in small Roman letters."""
    letters = ""
    for value, letter in ROMAN:
        times, count = divmod(count, value)
        letters += letter * times
    return letters


def small_int(words: str | None, otherwise: int) -> int:
    """A count out of an attribute; `otherwise` for what is none or beyond any list."""
    words = words or ""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 6 else otherwise
