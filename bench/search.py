"""Searching as three people against bare SQL for the same page, on either database.

10,000 lines of minutes, 1,000 organisations. The bare SQL asks the full-text index alone, whoever may see:
counts and twenty hits by day. Ours knows rights and puts titles first: the statements it sends, sent anew as
they are, stand against the bare ones. Beside them the same with Django, and the page with its template.
"""

from random import Random

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client

from bench import FOLDER
from bench.turns import again, medians
from members.models import Organisation, User
from members.search.asking import ask
from members.search.finding import counts, found
from members.search.matching import fts5, tsquery
from minutes.models import Entry, Minutes
from roundtable.management.commands.reindex import Command as Reindex

GOAL, ROUNDS = 3, 25
LINES, ORGANISATIONS = 10_000, 1_000
WORDS = (
    "Kurs Saal Brief Antrag Beirat Landkreis Sprache Arbeit Schule Wohnung Termin Frage Plan Stadt".split()
)
# Seldom, in every tenth line, in every line.
SOUGHT = {"selten": "Wasserwerk", "jede zehnte": "Vorschlag", "fast alle": "Sitzung"}


def set_up() -> None:
    """A database of its own; what DATABASE_URL says otherwise is filled, so let it be an empty one."""
    if connection.vendor == "sqlite":
        settings.DATABASES["default"]["NAME"] = str(FOLDER / "db.sqlite3")
    call_command("migrate", verbosity=0)
    call_command("sample_data", verbosity=0)
    dice, minutes = Random(1), list(Minutes.objects.all())
    Entry.objects.bulk_create(
        Entry(minutes=dice.choice(minutes), position=place, typed=text, text=text)
        for place, text in ((place, sentence(dice, place)) for place in range(LINES))
    )
    Organisation.objects.bulk_create(
        Organisation(name=f"Verein {place} {dice.choice(WORDS)}") for place in range(ORGANISATIONS)
    )
    Reindex().execute(
        verbosity=0, stdout=None, stderr=None, force_color=False, no_color=True, skip_checks=True
    )


def sentence(dice: Random, place: int) -> str:
    """Twelve words; some of them in one line of ten or of five hundred."""
    said = [*dice.choices(WORDS, k=12), "Sitzung"]
    return " ".join([*said, *["Vorschlag"] * (place % 10 == 0), *["Wasserwerk"] * (place % 500 == 0)])


ON_SQLITE = """FROM search_words JOIN search_searchrow r ON r.id = search_words.rowid
    WHERE search_words MATCH %s"""
ON_POSTGRESQL = "FROM search_searchrow r WHERE words @@ to_tsquery('simple', %s)"


def bare_sql(typed: str) -> tuple[list[str], str]:
    """What somebody would write by hand for this page, and its parameter; without asking who may see what."""
    is_sqlite = connection.vendor == "sqlite"
    match = fts5(ask(typed)) if is_sqlite else tsquery(ask(typed), weights="ABD")
    source = ON_SQLITE if is_sqlite else ON_POSTGRESQL
    page = f"SELECT r.kind, r.title, r.text, r.day, r.path {source} ORDER BY r.day DESC NULLS LAST LIMIT 20"
    return [page, f"SELECT r.kind, r.year, count(*) {source} GROUP BY r.kind, r.year"], match


def main() -> None:
    set_up()
    for email in ("buero@demo.example", "vorstand@demo.example", "mitglied@demo.example"):
        user, client = User.objects.get(email=email), Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        for often, typed in SOUGHT.items():
            report(email.partition("@")[0], often, typed, user, client)


def report(who: str, often: str, typed: str, user, client: Client) -> None:
    statements, match = bare_sql(typed)

    def bare() -> None:
        with connection.cursor() as cursor:
            for sql in statements:
                cursor.execute(sql, [match])
                cursor.fetchall()

    def query() -> None:
        hits = found(ask(typed), user=user)
        counts(hits)
        list(hits[:20])

    def page() -> None:
        assert client.get("/intern/suche/", {"q": typed}).status_code == 200

    raw, work, mine, whole = medians(again(bare), again(query), query, page, rounds=ROUNDS)
    print(
        f"{who}, {often}: Datenbank {work:.1f} gegen {raw:.1f} ms nacktes SQL: {work / raw:.2f}"
        f" (Ziel ≤ {GOAL}); mit Django {mine:.1f} ms ({mine / raw:.1f}), Seite {whole:.0f} ms"
    )


if __name__ == "__main__":
    main()
