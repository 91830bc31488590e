"""Three years of visits in every state, with the old and the new name of the format."""

from datetime import date, timedelta

from meetings.visits.models import Visit
from members import keeping
from members.models import Committee, District, Person, User
from roundtable.sample.words_visits import STORIES, Story

State = Visit.State
# Weeks from the visit to the answer to the place, and when we come back.
AFTERWARDS = {
    State.FEEDBACK_SENT: (6, ""),
    State.FOLLOW_UP: (5, "im kommenden Herbst"),
    State.CLOSED: (4, "kein weiterer Besuch geplant"),
}


def make(*, today: date) -> None:
    """Write all visits once; the districts, the board and the accounts must be there."""
    office = User.objects.get(email="buero@demo.example")
    districts = {district.key: district for district in District.objects.all()}
    board = Committee.objects.get(slug="vorstand")
    seated = Person.objects.filter(appointments__seat__committee=board, appointments__seat__is_voting=True)
    people = list(seated.distinct())
    for number, story in enumerate(STORIES):
        visit = Visit(
            title=story.title,
            format_name=story.format_name,
            district=districts[story.key],
            place=story.place,
            state=story.state,
            audience=story.audience,
            committee=board,
            responsible=people[number % len(people)],
            findings=story.findings,
            report=story.report,
            **_days(story, today=today),
        )
        keeping.enter(visit, by=office)


def _days(story: Story, *, today: date) -> dict:
    """What is dated about a visit: its day, the steps before it, the answer and the next one."""
    if story.weeks is None:
        return {"day_words": f"Frühjahr {today.year + 1}"}
    # The Tuesday of that week.
    starts_on = today + timedelta(weeks=story.weeks, days=1 - today.weekday())
    days: dict = {"starts_on": starts_on, "time_words": "17–19 Uhr"}
    if story.state == State.PREPARATION:
        return days
    days |= {"coordinator_contacted_on": starts_on - timedelta(weeks=9), "is_authority_invited": True}
    weeks, next_words = AFTERWARDS.get(State(story.state), (0, ""))
    answered_on = starts_on + timedelta(weeks=weeks) if weeks and not story.answer_reason else None
    return days | {
        "answered_on": answered_on,
        "answer_reason": story.answer_reason,
        "next_words": next_words,
    }
