"""The full-text index: it follows the columns of stems by itself, on both databases."""

from django.db import migrations

POSTGRESQL = [
    """ALTER TABLE search_searchrow ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple'::regconfig, title_stems), 'A')
        || setweight(to_tsvector('simple'::regconfig, text_stems), 'B')
        || setweight(to_tsvector('simple'::regconfig, office_stems), 'D')
    ) STORED""",
    "CREATE INDEX search_words ON search_searchrow USING gin (words)",
]
COLUMNS = "title_stems, text_stems, office_stems"
OLD = "old.title_stems, old.text_stems, old.office_stems"
NEW = "new.title_stems, new.text_stems, new.office_stems"
LEAVES = f"INSERT INTO search_words (search_words, rowid, {COLUMNS}) VALUES ('delete', old.id, {OLD});"
COMES = f"INSERT INTO search_words (rowid, {COLUMNS}) VALUES (new.id, {NEW});"
SQLITE = [
    f"""CREATE VIRTUAL TABLE search_words USING fts5(
        {COLUMNS}, content='search_searchrow', content_rowid='id', tokenize='unicode61 remove_diacritics 0'
    )""",
    f"CREATE TRIGGER search_row_comes AFTER INSERT ON search_searchrow BEGIN {COMES} END",
    f"CREATE TRIGGER search_row_leaves AFTER DELETE ON search_searchrow BEGIN {LEAVES} END",
    f"""CREATE TRIGGER search_row_changes AFTER UPDATE OF {COLUMNS} ON search_searchrow
        WHEN ({OLD}) IS NOT ({NEW}) BEGIN {LEAVES} {COMES} END""",
]
AWAY = {
    "postgresql": ["ALTER TABLE search_searchrow DROP COLUMN words"],
    "sqlite": [
        "DROP TRIGGER search_row_comes",
        "DROP TRIGGER search_row_leaves",
        "DROP TRIGGER search_row_changes",
        "DROP TABLE search_words",
    ],
}


def make(apps, schema_editor):
    for statement in {"postgresql": POSTGRESQL, "sqlite": SQLITE}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def take_away(apps, schema_editor):
    for statement in AWAY[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make, take_away)]
