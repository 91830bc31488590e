"""The commands of LaTeX that are known, by what becomes of them."""

import re

# Subsections divide what was said of an item; as the second depth they would be items of their own.
HEADINGS = {"part": 1, "chapter": 1, "section": 1, "subsection": 3, "subsubsection": 4, "paragraph": 4}
PLAIN = frozenset(
    "emph textit underline uline texttt textsc textsf textrm textsl textup textnormal mbox text hbox "
    "fbox makebox uppercase MakeUppercase ensuremath so hl mdseries textmd".split()
)
BOLD = ("textbf", "textbfseries", "strong")
# Their arguments say how something looks or where it lies: command → how many.
DROPPED = {
    "label": 1, "ref": 1, "pageref": 1, "cite": 1, "input": 1, "include": 1, "usepackage": 1, "vspace": 1,
    "hspace": 1, "setlength": 2, "addtolength": 2, "includegraphics": 1, "pagestyle": 1, "thispagestyle": 1,
    "geometry": 1, "color": 1, "documentclass": 1, "setcounter": 2, "addtocounter": 2, "hypersetup": 1,
    "bibliography": 1, "cline": 1, "cmidrule": 1, "rule": 2, "pagenumbering": 1, "fontsize": 2,
    "hyphenation": 1,
    "newcommand": 2, "renewcommand": 2, "providecommand": 2, "title": 1, "date": 1, "author": 1, "setlist": 1,
    "enlargethispage": 1, "pdfbookmark": 2, "rowcolor": 1, "cellcolor": 1, "lhead": 1, "chead": 1, "rhead": 1,
    "lfoot": 1, "cfoot": 1, "rfoot": 1, "fancyhead": 1, "fancyfoot": 1, "selectlanguage": 1, "phantom": 1,
}  # fmt: skip
# Only the last of so many arguments is text.
LAST_OF = {
    "href": 2,
    "textcolor": 2,
    "multicolumn": 3,
    "multirow": 3,
    "colorbox": 2,
    "parbox": 2,
    "raisebox": 2,
}
LISTS = ("itemize", "enumerate", "description", "compactitem", "compactenum", "compactdesc")
TABLES = {"tabular": 1, "tabular*": 2, "tabularx": 2, "longtable": 1, "array": 1, "tabulary": 2, "tabbing": 0}
SILENT = frozenset(
    "document center flushleft flushright quote quotation small large footnotesize minipage figure table "
    "multicols verbatim titlepage abstract samepage adjustwidth spacing".split()
)
# The second of three arguments is printed where the first is like this, else the third.
CHOICES = {
    "ifthenelse": r"\s*\\equal\{(.*)\}\{\1\}\s*",
    "ifstrempty": r"\s*",
    "ifblank": r"\s*",
    "IfNoValueTF": r"\s*",
    "notblank": r"(?s).*\S.*",
    "IfValueTF": r"(?s).*\S.*",
}
# What a layout for minutes asks for before the text begins: \\ort{Saal}, \\beginn{19 Uhr}.
FIELDS = re.compile(
    r"ort|raum|beginn|anfang|start|ende|schluss|datum|tag|zeit|uhrzeit|sitzungs?(?:ort|datum|beginn|ende|leitung)|leitung"
    r"|protokoll(?:ant(?:in)?|f[uü]e?hrung|f[uü]e?hrer(?:in)?)?|moderation|redeleitung|vorsitz|anwesend(?:e)?|entschuldigt(?:e)?"
    r"|unentschuldigt(?:e)?|abwesend(?:e)?|g(?:ae|ä)ste?|teilnehm(?:er|ende)(?:innen)?|gremium",
    re.IGNORECASE,
)
SPEAKING = re.compile(r"todo|aufgabe|task|action|beschl|abstimm|antrag|termin|ergebnis|votum", re.IGNORECASE)
