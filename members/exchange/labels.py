"""Sheets of address labels: which there are, and where each label lies. No drawing."""

from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True)
class LabelSheet:
    """An A4 sheet; measures in millimetres. `left` and `top` are the margins of the sheet,
    `across` and `down` the steps from one label to the next."""

    key: str
    name: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float

    @property
    def count(self) -> int:
        return self.columns * self.rows

    def place(self, position: int) -> tuple[float, float]:
        """Lower left corner of a label in points; positions run from 0, row by row."""
        row, column = divmod(position, self.columns)
        x = self.left + column * self.across
        y = 297 - self.top - row * self.down - self.height
        return x * MM, y * MM


# After the makers' data sheets; the first two fill the whole sheet without gaps.
SHEETS = {
    sheet.key: sheet
    for sheet in (
        LabelSheet("3474", "3 × 8, 70 × 37 mm (Zweckform 3474)", 3, 8, 70, 37, 0, 0.5, 70, 37),
        LabelSheet("3475", "3 × 8, 70 × 36 mm (Zweckform 3475)", 3, 8, 70, 36, 0, 4.5, 70, 36),
        LabelSheet("L7160", "3 × 7, 63,5 × 38,1 mm (Avery L7160)", 3, 7, 63.5, 38.1, 7.2, 15.15, 66, 38.1),
    )
}
