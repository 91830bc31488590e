"""Three years of applications to invented funders, in many states, with invented sums."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from funding.models import Application, FundingProgramme
from members import keeping
from members.models import Committee, User

State = Application.State
PROGRAMMES = [
    (
        "Ankommen und Mitgestalten",
        "Landesamt für Zusammenhalt",
        "Jährlich bis zum 30. September. Eigenanteil 10 %, auch als Arbeitszeit von Ehrenamtlichen.",
    ),
    (
        "Begegnung im Quartier",
        "Stiftung Lindenallee",
        "Zweimal im Jahr, höchstens 15.000 € je Vorhaben. Ein Gespräch vorab wird erwartet.",
    ),
    (
        "Engagement auf dem Land",
        "Bürgerfonds Mittelelbe",
        "Kleine Anträge bis 5.000 €, Antwort in vier Wochen.",
    ),
]


@dataclass(frozen=True)
class Plan:
    """One application: years from this one, programme (None: its own funder), sums in euros."""

    years: int
    title: str
    programme: int | None
    asked: str
    state: str
    granted: str | None = None
    funder: str = ""
    next_step: str = ""
    weeks: int | None = None


PLANS = [
    Plan(-1, "Koordinierungsstelle, Personal und Sachkosten", 0, "84600", State.CLOSED, "84600"),
    Plan(-1, "Anhörungen in vier Landkreisen", 1, "14800", State.CLOSED, "11000"),
    Plan(-1, "Dolmetschen bei Versammlungen", 2, "4950", State.DECLINED),
    Plan(
        0, "Koordinierungsstelle, Personal und Sachkosten", 0, "91250", State.RUNNING, "88400",
        next_step="Zweiten Mittelabruf vorbereiten", weeks=3,
    ),
    Plan(
        0, "Runder Tisch vor Ort: fünf Besuche", 1, "15000", State.REPORT_SUBMITTED, "15000",
        next_step="Rückfrage zur Belegliste beantworten", weeks=2,
    ),
    Plan(0, "Mehrsprachige Website", None, "7800", State.WITHDRAWN, funder="Sparkassenfonds Auenland"),
    Plan(
        1, "Koordinierungsstelle, Personal und Sachkosten", 0, "96780.50", State.ADDITIONAL_REQUEST,
        next_step="Stellenbeschreibung nachreichen", weeks=1,
    ),
    Plan(
        1, "Fachtag „Vielfalt im Ehrenamt“", 1, "12400", State.BEFORE_BOARD,
        next_step="Beschluss des Vorstands zum Eigenanteil", weeks=2,
    ),
    Plan(
        1, "Lesepat*innen für kleine Schulen", 2, "4800", State.IDEA,
        next_step="Schulen in zwei Landkreisen fragen", weeks=6,
    ),
]  # fmt: skip


def make(*, today: date) -> None:
    """Write programmes and applications once; the board and the accounts must be there."""
    office = User.objects.get(email="buero@demo.example")
    board = Committee.objects.get(slug="vorstand")
    programmes = [
        FundingProgramme.objects.create(name=name, funder=funder, note=note)
        for name, funder, note in PROGRAMMES
    ]
    for plan in PLANS:
        programme = None if plan.programme is None else programmes[plan.programme]
        application = Application(
            title=plan.title,
            programme=programme,
            funder=programme.funder if programme else plan.funder,
            year=today.year + plan.years,
            amount_asked=Decimal(plan.asked),
            amount_granted=Decimal(plan.granted) if plan.granted else None,
            state=plan.state,
            committee=board,
            next_step=plan.next_step,
            **_days(plan, today=today),
        )
        keeping.enter(application, by=office)


def _days(plan: Plan, *, today: date) -> dict:
    """The deadline in the autumn before, the decision in the winter; what is not out yet is due soon."""
    friday = today + timedelta(days=4 - today.weekday())
    submit_by = date(today.year + plan.years - 1, 9, 30)
    is_decided = plan.granted is not None or plan.state == State.DECLINED
    return {
        "submit_by": friday + timedelta(weeks=8)
        if plan.state in Application.BEFORE_SUBMISSION
        else submit_by,
        "decision_on": submit_by + timedelta(weeks=13) if is_decided else None,
        "next_step_on": friday + timedelta(weeks=plan.weeks) if plan.weeks else None,
    }
