"""Two that look alike are two: not suggested any more, until somebody takes it back or merges them."""

import pytest

from members.models import PeopleApart
from members.refusal import Refused
from members.register import apart, duplicates
from members.register.merging import merge
from tests.members.registered import organisation, person
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return make_user("office")


@pytest.fixture
def twins():
    return person("Mina Haddad"), person("mina haddad")


def suggested() -> list[tuple[int, int]]:
    return [(pair.first.pk, pair.second.pk) for pair in duplicates.people()]


@pytest.mark.parametrize("is_turned", [False, True])
def test_two_that_were_told_apart_are_suggested_no_more(by, twins, is_turned):
    one, other = reversed(twins) if is_turned else twins
    apart.tell_apart(one, other, by=by)
    assert suggested() == []
    told = apart.between(other, one)
    assert told is not None
    assert (told.by, {told.first, told.second}) == (by, set(twins))


def test_only_these_two_are_meant(by, twins):
    one, other = twins
    third = person("Mina Haddad")
    apart.tell_apart(one, other, by=by)
    assert suggested() == [(one.pk, third.pk), (other.pk, third.pk)]


def test_twice_is_once_and_taken_back_is_never(by, twins):
    one, other = twins
    apart.tell_apart(one, other, by=by)
    apart.tell_apart(other, one, by=None)
    assert PeopleApart.objects.get().by == by
    apart.take_back(other, one)
    apart.take_back(one, other)
    assert (apart.told(type(one)), suggested()) == ([], [(one.pk, other.pk)])


def test_organisations_are_told_apart_as_well(by):
    one, other = organisation("Frauen aktiv"), organisation("Frauen aktiv e. V.")
    apart.tell_apart(one, other, by=by)
    assert duplicates.organisations() == []


@pytest.mark.parametrize("pair", ["itself", "mixed"])
def test_one_entry_is_not_two(by, pair):
    mina = person()
    other = mina if pair == "itself" else organisation()
    with pytest.raises(Refused, match="zwei verschiedene"):
        apart.tell_apart(mina, other, by=by)


def test_they_can_become_one_all_the_same(by, twins):
    kept, other = twins
    apart.tell_apart(kept, other, by=by)
    merge(kept, other, chosen={}, by=by)
    assert apart.told(type(kept)) == []


def test_what_was_said_of_the_merged_one_is_said_of_the_kept_one(by, twins):
    other, third = twins
    kept = person("Mina Haddad")
    apart.tell_apart(other, third, by=by)
    apart.tell_apart(third, kept, by=by)
    merge(kept, other, chosen={}, by=by)
    assert suggested() == []
    apart.take_back(kept, third)
    assert suggested() == [(third.pk, kept.pk)]
