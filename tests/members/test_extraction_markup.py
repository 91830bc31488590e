"""Org, reStructuredText and LaTeX come out as light Markdown; Markdown stays as it is."""

from itertools import pairwise

import pytest

from members.extraction import extract
from members.extraction.markup.org import org_text
from members.extraction.markup.rst import rst_text
from members.extraction.markup.tex import tex_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("#+TITLE: Plenum\n#+DATE: <2025-05-14 Mi 19:30>", "Title: Plenum\nDate: 2025-05-14 19:30"),
        ("#+OPTIONS: toc:nil\n# nur für uns\nText", "Text"),
        ("* TOP 1: *Begrüßung*  :intern:", "# TOP 1: Begrüßung"),
        ("** TODO [#A] Brief", "## TODO Brief"),
        ("* A\n:PROPERTIES:\n:ID: 1\n:END:\nText", "# A\nText"),
        (":NOTIZEN:\nbleibt\n:END:", "bleibt"),
        ("- [X] fertig\n  + [ ] offen", "- [X] fertig\n  - [ ] offen"),
        ("- Ort :: Saal", "- Ort: Saal"),
        ("| Wer | Was |\n|-----+-----|\n| Lind | =Code= |", "Wer | Was\nLind | Code"),
        ("*Anwesend:*", "**Anwesend:**"),
        ("*Anwesend*: /alle/, 3*4*5", "Anwesend: alle, 3*4*5"),
        ("[[https://x.example][die Stadt]] und [[Haus]]", "die Stadt und Haus"),
        ("CLOSED: [2025-05-01 Do] DEADLINE: <2025-05-30 Fr +1w>", "DEADLINE: 2025-05-30"),
    ],
)
def test_org(source, text):
    assert org_text(source.encode()) == f"{text}\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("=====\nPlenum\n=====\n\nTOP 1\n-----\nText", "# Plenum\n\n\n## TOP 1\n\nText"),
        (":Datum: 14.5.2025\n:Ort: Saal", "Datum: 14.5.2025\nOrt: Saal"),
        ("* Punkt *kursiv*\n\n  * tiefer", "- Punkt kursiv\n\n  - tiefer"),
        ("#. eins\n#. zwei", "1. eins\n2. zwei"),
        ("**Beschluss**", "**Beschluss**"),
        (".. nur für uns\n   und mehr\n\nText", "Text"),
        (".. note:: Achtung\n   Weiter\n\nText", "Achtung\nWeiter\nText"),
        (".. image:: x.png\n   :width: 3\n\nText", "Text"),
        (
            ".. list-table:: T\n   :header-rows: 1\n\n   * - Wer\n     - Was\n   * - Lind\n     - Brief\n"
            "       heute",
            "Wer | Was\nLind | Brief heute",
        ),
        ("+---+---+\n| A | B |\n+===+===+\n| a | b |\n|   | c |\n+---+---+", "A | B\na | b c"),
        ("==== ====\nJa   Nein\n==== ====\n5    0\n==== ====", "Ja | Nein\n5 | 0"),
        (".. csv-table::\n\n   Wer, Was\n   Lind, \"Brief\"", "Wer | Was\nLind | Brief"),
        ("`Seite <http://x.example>`_, :ref:`Ziel`, ``Code``::", "Seite, Ziel, Code:"),
        ("| Zeile\n| zwei", "Zeile\nzwei"),
    ],
)  # fmt: skip
def test_rst(source, text):
    assert rst_text(source.encode()) == f"{text}\n"


GERMAN = "\\usepackage[ngerman]{babel}\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\title{Plenum}\date{14. Mai}\begin{document}Text\end{document}",
         "# Plenum\n\nDate: 14. Mai\n\nText"),
        (r"\section*{TOP 1}\label{x} Text \subsection[kurz]{Lang}", "# TOP 1\n\nText\n\n### Lang"),
        (r"\"Uber Gr\"u{\ss}e, Caf\'e, \c{c}", "Über Grüße, Café, ç"),
        (GERMAN + r'M"adchen sagt "`ja"' + "'", "Mädchen sagt „ja“"),
        (r"5\,\% -- 3 \& 4~\euro{} % weg", "5 % – 3 & 4 €"),
        ("eins %\n\nzwei", "eins\n\nzwei"),
        (r"\begin{itemize}\item eins\item[Lind:] zwei\end{itemize}", "- eins\n- Lind: zwei"),
        (
            "\\begin{enumerate}\n\\item a\n\\begin{itemize}\n\\item b\n\\end{itemize}\n"
            "\\item c\n\\end{enumerate}",
            "1. a\n  - b\n2. c",
        ),
        (r"\begin{tabular}{|l|l|}\hline Wer & Was\\ \hline Lind & \textbf{Brief}\\ \end{tabular}",
         "Wer | Was\nLind | Brief"),
        (r"\textbf{Nur fett}", "**Nur fett**"),
        (r"Halb \textbf{fett}", "Halb fett"),
        (r"\TOP{Haushalt}", "TOP: Haushalt"),
        (r"\beschluss{Der Keller wird \emph{saniert}}{5}{0}{1}",
         "beschluss: Der Keller wird saniert (5/0/1)"),
        (r"\todo{Lind}{Brief schreiben}{bis 3.5.}", "todo: Lind – Brief schreiben – bis 3.5."),
        (r"\punkt{3a}{Haushalt}", "punkt: 3a Haushalt"),
        ("\\begin{beschluss}\n  Wir kaufen ein.\n\\end{beschluss}", "beschluss: Wir kaufen ein."),
        (r"\begin{enumerate}\item[a)] eins\item[B:] zwei\end{enumerate}", "- a) eins\n- B: zwei"),
        (r"\anwesend[alle]{Lind, Quandt}", "anwesend: Lind, Quandt (alle)"),
        (r"Frau \person{Lind} soll: \todo{Brief} schreiben", "Frau Lind soll: todo: Brief schreiben"),
        (r"\newcommand{\ort}{Saal}\begin{document}Im \ort{} hier\end{document}", "Im Saal hier"),
        (r"\input{kopf}\vspace{1cm}{\large Text} \href{http://x.example}{hier} $\rightarrow$ Lind",
         "Text hier → Lind"),
        (r"\begin{abstimmung}{Antrag 1}ja\end{abstimmung}", "abstimmung: Antrag 1\n\nja"),
        (r"\{offen\} \unbekannt und {{{" , "{offen} und"),
    ],
)  # fmt: skip
def test_latex(source, text):
    assert tex_text(source.encode()) == f"{text}\n"


OWN = {
    r"\newcommand{\votum}[3]{(#1/#2/#3)}": [
        (r"Angenommen \votum{5}{0}{1}.", "Angenommen (5/0/1)."),
        ("Angenommen\n\\votum{5}\n{0}{1}", "Angenommen\n(5/0/1)"),
        (r"\votum{5}", "(5//)"),
        (r"\votumalt{5}", "votumalt: 5"),
    ],
    r"\newcommand\wer[2][alle]{\textbf{Aufgabe:} #2 (#1)}": [
        (r"\wer{Brief}", "Aufgabe: Brief (alle)"),
        (r"\wer[Lind]{Brief}", "Aufgabe: Brief (Lind)"),
    ],
    r"\def\um#1#2{#1:#2~Uhr}": [(r"Ende \um{20}{05}", "Ende 20:05 Uhr")],
    r"\NewDocumentCommand{\gast}{m o}{#1 (Gast)}": [(r"\gast{Ohm}, \gast{Said}", "Ohm (Gast), Said (Gast)")],
    r"\newenvironment{antrag}[1]{\textbf{Antrag #1:} }{\par}": [
        (r"\begin{antrag}{7}Ein Zelt.\end{antrag}", "Antrag 7: Ein Zelt."),
    ],
    r"\newcounter{top}\newcommand{\TOP}[1]{\stepcounter{top}\section*{TOP \arabic{top}: #1}}": [
        (r"\TOP{Geld}\TOP{Fest}", "# TOP 1: Geld\n\n# TOP 2: Fest"),
    ],
    r"\newcommand{\bis}[2]{#1\ifthenelse{\equal{#2}{}}{}{ bis #2}}": [
        (r"\bis{Lind}{}", "Lind"),
        (r"\bis{Lind}{3.5.}", "Lind bis 3.5."),
    ],
    r"\newcommand{\a}{\b\b}\newcommand{\b}{x}": [(r"\a", "xx")],
    r"\newcommand{\a}{\a\a y}": [("Text", "Text")],
    r"\renewcommand{\section}[1]{\Large #1}": [(r"\section{Titel}", "# Titel")],
    r"\newcommand{\offen": [("Text", "Text")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("defines", "source", "text"), [(own, *case) for own, cases in OWN.items() for case in cases]
)
def test_commands_of_the_files_own(defines, source, text):
    assert tex_text(f"{defines}\n\\begin{{document}}\n{source}\n\\end{{document}}".encode()) == f"{text}\n"


def test_fields_of_a_layout_for_minutes_stand_in_the_head():
    head = "\\title{Plenum}\n\\ort{Saal}\n \\beginn{19~Uhr}\n\\schrift{klein}\n"
    source = f"{head}\\begin{{document}}Text\\end{{document}}"
    assert tex_text(source.encode()) == "# Plenum\n\nort: Saal\nbeginn: 19 Uhr\n\nText\n"


def test_commands_that_call_each_other_end():
    calls = "".join(
        f"\\newcommand{{\\{one}}}{{" + f"\\{other} " * 20 + "}" for one, other in pairwise("abcdefghija")
    )
    assert len(tex_text(f"{calls}\\begin{{document}}\\a\\end{{document}}".encode())) < 10_000_000


@pytest.mark.parametrize(
    ("name", "source", "kind"),
    [
        ("a.md", "---\ndate: 2025-05-14\n---\n# Titel\n", "markdown"),
        ("a.org", "* Titel\n", "org"),
        ("a.rst", "Titel\n=====\n", "rst"),
        ("a.tex", "\\section{Titel}", "tex"),
        ("a.txt", "\\documentclass{article}\\begin{document}\\section{Titel}", "tex"),
        ("a.txt", "<!DOCTYPE html><h1>Titel", "html"),
        ("a.htm", "<h1>Titel</h1>", "html"),
        ("a.docx", "Titel", "text"),
        ("", "# Titel", "text"),
    ],
)
def test_which_marks_a_text_has(name, source, kind):
    found = extract(source.encode(), filename=name)
    assert found.kind == kind
    assert found.text.strip() == {
        "html": "# Titel",
        "org": "# Titel",
        "rst": "# Titel",
        "tex": "# Titel",
    }.get(kind, source.strip())
