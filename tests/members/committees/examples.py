"""A board to sit in, people by their last names, and who was said to have left."""

import pytest

from members.models import Committee, Person
from members.signals import person_left


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


@pytest.fixture
def left():
    """Who was said to have left, and from when."""
    heard = []

    def listen(sender, person, on, **kwargs):
        heard.append((person.last_name, on))

    person_left.connect(listen)
    yield heard
    person_left.disconnect(listen)


def person(name: str) -> Person:
    return Person.objects.get_or_create(last_name=name)[0]
