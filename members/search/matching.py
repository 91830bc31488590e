"""A question in the language of each database's full-text index; both find the same rows."""

from django.db import connection
from django.db.models import BooleanField, Case, Q, QuerySet, Value, When
from django.db.models.expressions import RawSQL

from members.search.asking import Question, Term

# Which columns somebody searches: their names in FTS5, their weights in a tsvector.
TITLE = ("title_stems", "A")
EVERYBODYS = ("title_stems text_stems", "AB")
ALL = ("title_stems text_stems office_stems", "ABD")


def matching(rows: QuerySet, question: Question, *, is_office: bool) -> QuerySet:
    """The rows that answer the question, with `in_title`: whether the title alone does."""
    matches = {"postgresql": _on_postgresql, "sqlite": _on_sqlite}[connection.vendor]
    in_title = Case(When(matches(question, TITLE), then=Value(True)), default=Value(False))
    found = rows.filter(matches(question, ALL if is_office else EVERYBODYS))
    return found.annotate(in_title=in_title)


def _on_sqlite(question: Question, columns: tuple[str, str]) -> Q:
    match = f"{{{columns[0]}}} : ({fts5(question)})"
    return Q(pk__in=RawSQL("SELECT rowid FROM search_words WHERE search_words MATCH %s", [match]))


def _on_postgresql(question: Question, columns: tuple[str, str]) -> RawSQL:
    match = tsquery(question, weights=columns[1])
    sql = "search_searchrow.words @@ to_tsquery('simple', %s)"
    return RawSQL(sql, [match], output_field=BooleanField())


def fts5(question: Question) -> str:
    """FTS5's query syntax (sqlite.org/fts5.html, 3); words are letters and digits, so quotes hold them."""
    without = "".join(f" NOT ({_fts5_term(one)})" for one in question.unwanted)
    return f"({' AND '.join(f'({_fts5_term(one)})' for one in question.wanted)}){without}"


def _fts5_term(term: Term) -> str:
    phrase = '"' + " ".join(term.stems) + '"'
    return f'{phrase} OR "{term.beginning}" *' if term.beginning else phrase


def tsquery(question: Question, *, weights: str) -> str:
    """The syntax of to_tsquery (PostgreSQL 12.3.2)."""
    wanted = [_tsquery_term(one, weights) for one in question.wanted]
    return " & ".join([*wanted, *(f"!{_tsquery_term(one, weights)}" for one in question.unwanted)])


def _tsquery_term(term: Term, weights: str) -> str:
    phrase = " <-> ".join(f"'{one}':{weights}" for one in term.stems)
    beginning = f" | '{term.beginning}':*{weights}" if term.beginning else ""
    return f"({phrase}{beginning})"
