"""How position papers are found. Their text is a page on the roof, which gives it and its address."""

from members.audience import Audience
from members.search.rows import Row
from minutes.papers.models import OUT, PositionPaper

PAPER = "papers.positionpaper"


def paper_row(paper: PositionPaper, *, text: str, path: str) -> Row:
    """Who works on it by its audience; everybody once it is published and no embargo is in the way."""
    is_out = paper.state in OUT
    return Row(
        thing=paper.pk,
        title=str(paper),
        text=text,
        path=path,
        day=paper.dated_on,
        audience=Audience.PUBLIC if is_out and not paper.embargo_until else paper.audience,
        committee=paper.committee_id,
        committee_kind=paper.committee.kind if paper.committee else "",
        public_from=paper.embargo_until if is_out else None,
    )
