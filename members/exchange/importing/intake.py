"""Taking a list in: its bytes are kept privately, its rows become rows, its columns are guessed."""

from typing import cast

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from members import files
from members.exchange.importing.columns import Table, table_of
from members.exchange.models import Import, ImportedRow
from members.extraction.tabular import MAX_BYTES, Sheet, TableError, Tables, read_tables
from members.refusal import Refused

MOST_ROWS = 20_000
BATCH = 500


def begin(upload: UploadedFile, *, by) -> Import:
    """Read an uploaded list and keep it. Raises Refused when it cannot be read."""
    name = files.clean_name(upload.name or "")
    if (upload.size or 0) > MAX_BYTES:
        raise Refused(str(TableError("too_big", name=name, details={"most": MAX_BYTES})))
    tables = _read(upload.read(), name)
    sheet = first_list(tables)
    table = checked_table(sheet, name)
    stored = files.keep_unchecked(upload)
    with transaction.atomic():
        source = Import.objects.create(
            name=stored.name,
            digest=stored.digest,
            size=stored.size,
            kind=tables.kind,
            sheets=[one.name for one in tables.sheets],
            by=by,
        )
        _fill(source, sheet, table)
    return source


def sheet_of(source: Import, name: str) -> tuple[Sheet, Table]:
    """Another sheet of the same file. Raises Refused, also when the file is gone."""
    try:
        with files.open_kept(source.digest) as kept:
            tables = _read(kept.read(), source.name)
    except FileNotFoundError as gone:
        raise Refused(_("Die Datei ist gelöscht. Bitte lesen Sie die Liste noch einmal ein.")) from gone
    sheet = next((one for one in tables.sheets if one.name == name), None)
    if sheet is None:
        raise Refused(_("Dieses Tabellenblatt gibt es nicht."))
    return sheet, checked_table(sheet, source.name)


def refill(source: Import, sheet: Sheet, table: Table) -> None:
    """Take that sheet instead, on a locked row; what was mapped and decided is asked anew."""
    source.rows.all().delete()
    source.decisions, source.counts, source.state = {}, {}, Import.State.MAPPING
    _fill(source, sheet, table)


def first_list(tables: Tables) -> Sheet:
    """The first sheet that looks like a list, or the first one: some begin with a page of explanations."""
    lists = (sheet for sheet in tables.sheets if sum(1 for row in sheet.rows if len(row) > 1) > 1)
    return next(lists, tables.sheets[0])


def checked_table(sheet: Sheet, name: str) -> Table:
    """The table of a sheet. Raises Refused when it has no row or more than 20,000."""
    table = table_of(sheet.rows)
    if not table.rows:
        raise Refused(_("%s enthält unter der Kopfzeile keine Zeile.") % name)
    if len(table.rows) > MOST_ROWS:
        raise Refused(str(TableError("too_many_rows", name=name, details={})))
    return table


def _read(data: bytes, name: str) -> Tables:
    try:
        return read_tables(data, filename=name)
    except TableError as error:
        raise Refused(str(error)) from error


def _fill(source: Import, sheet: Sheet, table: Table) -> None:
    source.sheet = sheet.name[:100]
    source.columns = [
        vars(column) | {"examples": [text[:80] for text in column.examples]} for column in table.columns
    ]
    source.address_of = address_of(table)
    source.save()
    rows = (ImportedRow(source=source, number=number, cells=cells) for number, cells in table.rows)
    ImportedRow.objects.bulk_create(rows, batch_size=BATCH)


def address_of(table: Table) -> str:
    """Whose the addresses are: people's where one organisation has several, or where there is none."""
    targets = [column.target for column in table.columns]
    if "organisation" not in targets:
        return cast(str, Import.AddressOf.PERSON.value)
    named = targets.index("organisation")
    parts = [place for place, target in enumerate(targets) if target in ("street", "address")]
    streets: dict[str, set[str]] = {}
    for _number, cells in table.rows:
        if cells[named]:
            streets.setdefault(cells[named], set()).update(cells[place] for place in parts if cells[place])
    is_private = sum(len(found) > 1 for found in streets.values()) > len(streets) / 4
    return Import.AddressOf.PERSON.value if is_private else Import.AddressOf.ORGANISATION.value
