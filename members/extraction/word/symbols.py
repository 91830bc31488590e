"""Characters of symbol fonts (Wingdings, Symbol), which Word keeps as numbers without meaning."""

# Wingdings and Symbol lie in the private area from F000; what minutes use of them.
KNOWN = {
    0xA8: "☐", 0x6F: "☐", 0xFE: "☒", 0xFD: "☒", 0x78: "☒", 0xFC: "✓", 0xFB: "✗",
    0xE0: "→", 0xE8: "→", 0xF0: "→", 0xDF: "←", 0xE7: "←", 0xB7: "•", 0xA7: "•", 0x2D: "–",
}  # fmt: skip


def symbol(code: str) -> str:
    """The character of a `w:sym` code such as "F0E0"; "" for what has no meaning as text."""
    try:
        number = int(code[:6], 16)
    except ValueError:
        return ""
    if 0xE000 <= number <= 0xF8FF:
        return KNOWN.get(number & 0xFF, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""
