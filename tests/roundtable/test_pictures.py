"""A picture is on the website only while everybody on it agrees; withdrawing takes it off at once."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, Site

from members import consenting, pictures, publishing
from members.models import Association, Consent, CustomImage, CustomRendition, Depiction, Person, User
from members.post.models import Message
from roundtable import merging
from roundtable.editors import EDITORS
from roundtable.models import StandardPage
from roundtable.privacy import erasing, exporting, preview
from roundtable.search_rows import page_text
from roundtable.views.pictures import what_it_lacks
from tests.drawing import draw
from tests.members.test_consenting import link_in
from tests.roles import make_user
from tests.roundtable.site import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.db]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ALT, CAPTION = "Eine Frau lacht am Tisch", "Mona Haddad beim Auftakt"
LIST, MINE = "/intern/datenschutz/bilder/", "/intern/profil/einwilligungen/"
TODAY = timezone.localdate


@pytest.fixture
def robin():
    return make_user("office")


@pytest.fixture
def office(robin):
    return logged_in(robin)


@pytest.fixture
def mona():
    user = make_user("board")
    Person.objects.filter(user=user).update(first_name="Mona", last_name="Haddad", email=user.email)
    return Person.objects.get(user=user)


@pytest.fixture
def image():
    return draw("Auftakt")


@pytest.fixture
def of_mona(image, mona, robin):
    pictures.name(image, mona, by=robin)
    return image


@pytest.fixture
def retrospect(image):
    return show(image)


def logged_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def show(*images: CustomImage) -> StandardPage:
    """A public page with these pictures."""
    Site.clear_site_root_paths_cache()  # another test's site may stand there
    blocks = [("picture", {"image": one, "alt": ALT, "caption": CAPTION}) for one in images]
    return Page.objects.get(depth=2).add_child(instance=StandardPage(title="Rückblick", pictures=blocks))


def addresses(page: Page) -> list[str]:
    """Where the pictures lie that a visitor gets; without one, no word of them is there either."""
    text = Client().get(page.url).text
    found = re.findall(r'src="(/media/images/[^"]+)"', text)
    assert (ALT in text, CAPTION in text) == (bool(found), bool(found))
    return found


def agree(person: Person, image: CustomImage, robin: User) -> Consent:
    return consenting.note(
        person,
        purpose="publication",
        words="Bild",
        about_uuid=image.uuid,
        how="paper",
        on=TODAY(),
        by=robin,
    )


def test_it_appears_with_her_consent_and_goes_when_she_withdraws(retrospect, of_mona, mona, robin):
    assert addresses(retrospect) == []
    consent = agree(mona, of_mona, robin)
    [address] = addresses(retrospect)
    assert Client().get(address).status_code == 200
    consenting.withdraw(consent, by=mona.user)
    assert addresses(retrospect) == []


def test_who_kept_its_address_gets_nothing_after_that(
    retrospect, of_mona, mona, robin, django_capture_on_commit_callbacks
):
    consent = agree(mona, of_mona, robin)
    [address] = addresses(retrospect)
    with django_capture_on_commit_callbacks(execute=True):
        consenting.withdraw(consent, by=mona.user)
    assert Client().get(address).status_code == 404
    agree(mona, of_mona, robin)
    assert addresses(retrospect) != [address]


SAYS = {
    "nobody said anything": ("", [], False, "Es ist noch nicht gesagt, wer zu erkennen ist."),
    "nobody is on it": ("nobody", [], True, ""),
    "people, but nobody named": ("people", [], False, "Es ist noch niemand genannt."),
    "one who agreed": ("people", ["yes"], True, ""),
    "one who did not": ("people", [""], False, "Es fehlt die Einwilligung von: Nr. 0"),
    "one of two": ("people", ["yes", ""], False, "Es fehlt die Einwilligung von: Nr. 1"),
    "both": ("people", ["yes", "yes"], True, ""),
    "one who withdrew": ("people", ["withdrawn"], False, "Es fehlt die Einwilligung von: Nr. 0"),
    "one who was asked": ("people", ["asked"], False, "Es fehlt die Einwilligung von: Nr. 0"),
    "to another picture": ("people", ["elsewhere"], False, "Es fehlt die Einwilligung von: Nr. 0"),
    "to mail": ("people", ["mail"], False, "Es fehlt die Einwilligung von: Nr. 0"),
    "said to be nobody beside a name": ("nobody", ["yes"], False, ""),
}
NOW = timezone.now()
FACTS = {
    "yes": {"given_at": NOW},
    "withdrawn": {"given_at": NOW, "withdrawn_at": NOW},
    "asked": {"asked_at": NOW},
    "elsewhere": {"given_at": NOW, "about_uuid": uuid4()},
    "mail": {"given_at": NOW, "purpose": "mail"},
}


@pytest.mark.parametrize(("shows", "said", "is_shown", "lacks"), SAYS.values(), ids=SAYS)
def test_what_may_be_shown(retrospect, image, shows, said, is_shown, lacks):
    CustomImage.objects.update(shows=shows)
    for number, word in enumerate(said):
        person = Person.objects.create(last_name=f"Nr. {number}")
        Depiction.objects.create(image=image, person=person)
        if word:
            facts = {"purpose": "publication", "about_uuid": image.uuid} | FACTS[word]
            Consent.objects.create(person=person, **facts)
    assert len(addresses(retrospect)) == is_shown
    row = CustomImage.objects.for_office().get()
    assert row.is_showable is is_shown
    if lacks:
        assert what_it_lacks(row) == lacks


def test_the_logo_needs_nobodys_consent(image):
    Association.objects.update_or_create(pk=Association.load().pk, defaults={"logo": image})
    assert CustomImage.objects.hidden().count() == 0
    assert re.search(r'class="own" src="/media/images/', Client().get("/konto/login/").text)


def test_a_broken_file_leaves_the_page_whole(retrospect, image, robin):
    pictures.say_nobody(image, by=robin)
    image.file.storage.delete(image.file.name)
    assert addresses(retrospect) == []


def test_a_page_costs_the_same_for_one_picture_and_for_ten(robin, client):
    costs = set()
    for count in (1, 3, 10):
        images = [draw(f"Bild {count}-{number}", shows="nobody") for number in range(count)]
        for one in images[1:]:
            pictures.name(one, Person.objects.create(last_name=one.title), by=robin)
            agree(one.depictions.get().person, one, robin)
        page = show(*images)
        assert len(addresses(page)) == count
        costs.add(queries_of(client, page.url))
        page.delete()
    assert len(costs) == 1


def test_the_office_names_her_asks_by_mail_and_she_sees_the_picture_before_she_says_yes(
    retrospect, image, mona, office
):
    assert office.get("/intern/").context["hidden_pictures"][0]["title"] == "1 Bild ist verborgen"
    [row] = office.get(LIST).context["rows"]
    assert (row["chip"], row["note"]) == ("verborgen", "Es ist noch nicht gesagt, wer zu erkennen ist.")
    office.post(row["url"], {"person": "Mona Haddad", "person-key": mona.pk})
    [one] = office.get(row["url"]).context["people"]
    assert (one["chip"], one["can_ask"]) == ("nicht gefragt", True)
    office.post(f"/intern/datenschutz/abbildungen/{one['depiction'].pk}/fragen/")
    link = link_in(Message.objects.get(kind="consent"))
    question = Client().get(link).text
    assert "Das Bild „Auftakt“, auf dem ich zu erkennen bin" in question
    assert 'src="/media/images/' in question
    assert addresses(retrospect) == []
    Client().post(link)
    assert len(addresses(retrospect)) == 1
    assert office.get("/intern/").context["hidden_pictures"] == []


def test_consent_on_paper_is_noted_with_who_noted_it(retrospect, of_mona, mona, office, robin):
    tab = f"/intern/mitglieder/personen/{mona.pk}/einwilligungen/"
    picture = office.get(f"{LIST}{of_mona.pk}/")
    assert f"{tab}?item={of_mona.uuid}#notieren" in picture.text
    assert office.get(f"{tab}?item={of_mona.uuid}").context["form"]["item"].value() == str(of_mona.uuid)
    office.post(tab, {"purpose": "mail", "item": str(of_mona.uuid), "how": "paper", "on": "2026-01-05"})
    assert len(addresses(retrospect)) == 1
    [one] = office.get(f"{LIST}{of_mona.pk}/").context["people"]
    assert one["note"] == "erteilt: Mo, 5. Januar 2026 · auf Papier · vermerkt von Robin Office"


def test_she_agrees_in_her_account_and_withdraws_with_one_click(retrospect, of_mona, mona):
    hers = logged_in(mona.user)
    item = next(one for one in hers.get(MINE).context["items"] if one.uuid == of_mona.uuid)
    assert item.picture.alt == "Auftakt"
    hers.post(MINE, {"item": str(item.uuid)})
    assert len(addresses(retrospect)) == 1
    [row] = hers.get(MINE).context["rows"]
    hers.post(row["withdraw_url"])
    assert addresses(retrospect) == []


def test_nobody_agrees_to_a_picture_she_is_not_on(image, mona):
    assert logged_in(mona.user).post(MINE, {"item": str(image.uuid)}).status_code == 404
    assert Consent.objects.count() == 0


def test_taking_her_off_asks_again_who_is_on_it(retrospect, of_mona, mona, office, robin):
    agree(mona, of_mona, robin)
    office.post(f"/intern/datenschutz/abbildungen/{of_mona.depictions.get().pk}/herausnehmen/")
    assert addresses(retrospect) == []
    office.post(f"{LIST}{of_mona.pk}/niemand/")
    assert len(addresses(retrospect)) == 1


def test_nobody_is_never_said_beside_a_name(of_mona, office):
    office.post(f"{LIST}{of_mona.pk}/niemand/")
    assert CustomImage.objects.get().shows == "people"


def test_nobody_is_named_twice(of_mona, mona, office):
    answer = office.post(f"{LIST}{of_mona.pk}/", {"person": "Mona Haddad", "person-key": mona.pk})
    assert answer.context["form"].errors == {"person": ["Mona Haddad ist bei diesem Bild schon genannt."]}


def in_the_cms(client: Client, image: CustomImage, **said):
    data = {"title": image.title, "shows": image.shows, "description": "", "tags": "", "credit": ""} | said
    return client.post(f"/cms/images/{image.pk}/", data)


@pytest.fixture
def editor(db):
    user = User.objects.create_user("editor@rollen.example")
    user.groups.add(Group.objects.get(name=EDITORS))
    return logged_in(user)


def test_an_editor_says_in_the_cms_that_nobody_is_on_it(retrospect, image, editor):
    form = editor.get(f"/cms/images/{image.pk}/").context["form"]
    assert [str(words) for _value, words in form.fields["shows"].choices] == [
        "noch nicht gesagt",
        "Niemand ist zu erkennen, niemand ist zu fragen",
        "Menschen sind zu erkennen",
    ]
    assert LIST not in form.fields["shows"].help_text
    in_the_cms(editor, image, shows="nobody")
    assert len(addresses(retrospect)) == 1
    in_the_cms(editor, CustomImage.objects.get(), shows="people")
    assert addresses(retrospect) == []


def test_an_editor_cannot_talk_away_who_is_named(of_mona, editor):
    answer = in_the_cms(editor, of_mona, shows="nobody")
    assert list(answer.context["form"].errors) == ["shows"]


def test_a_form_that_was_open_meanwhile_forgets_nobody(of_mona, editor):
    in_the_cms(editor, of_mona, shows="")
    assert CustomImage.objects.get().shows == "people"


def test_the_office_finds_the_people_from_the_form_of_the_image(of_mona, office):
    assert f'href="{LIST}{of_mona.pk}/"' in office.get(f"/cms/images/{of_mona.pk}/").text


@pytest.mark.parametrize("names_somebody", [True, False])
def test_another_file_is_another_picture(retrospect, image, mona, robin, office, names_somebody):
    if names_somebody:
        pictures.name(image, mona, by=robin)
        agree(mona, image, robin)
    else:
        pictures.say_nobody(image, by=robin)
    assert len(addresses(retrospect)) == 1
    other = draw("Anderes").file
    image = CustomImage.objects.get(pk=image.pk)
    in_the_cms(office, image, file=SimpleUploadedFile("neu.png", other.read(), "image/png"))
    assert addresses(retrospect) == []
    assert CustomImage.objects.get(pk=image.pk).depictions.count() == names_somebody


def test_an_erased_person_is_shown_nowhere_until_the_office_decides(
    retrospect, of_mona, mona, office, robin, django_capture_on_commit_callbacks
):
    agree(mona, of_mona, robin)
    [address] = addresses(retrospect)
    mona.appointments.update(ends_on=TODAY() - timedelta(days=1))
    sentence = "Ihre Bilder von der Website; der Koordinierungsstelle bleiben sie: 1"
    assert sentence in preview.preview(mona)["goes"]
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(mona, by=None)
    assert (addresses(retrospect), Client().get(address).status_code) == ([], 404)
    assert "Mona" not in StandardPage.objects.get().pictures[0].value["caption"]
    [row] = office.get(LIST).context["rows"]
    assert row["note"].startswith("Es fehlt die Einwilligung von: ") and "gelöscht" in row["note"]
    [one] = office.get(row["url"]).context["people"]
    assert (one["is_erased"], one["can_ask"], one["can_note"]) == (True, False, False)


def test_her_data_name_the_pictures_she_is_on(of_mona, mona):
    assert exporting.data_of(mona)["Bilder, auf denen Sie zu erkennen sind"] == [{"Bild": "Auftakt"}]


def test_the_search_never_tells_what_stands_below_a_picture(retrospect, of_mona):
    assert CAPTION not in page_text(StandardPage.objects.get())


def test_sizes_lie_where_nobody_guesses(image):
    names = {CustomRendition(image=image).get_upload_to("tisch.width-20.png") for _time in range(9)}
    assert len(names) == 9
    assert all(re.fullmatch(r"images/[\w-]{22}\.tisch\.width-20\.png", name) for name in names)


def test_the_words_of_a_consent_fit_however_long_the_title_is(image, mona, robin):
    image.title = "a" * 255
    image.save()
    pictures.name(image, mona, by=robin)
    publishing.agree(mona, publishing.item_of(image), by=mona.user)
    assert len(Consent.objects.get().words) <= 300


def test_two_entries_of_one_person_become_one_on_the_picture(retrospect, of_mona, mona, robin):
    twin = Person.objects.create(first_name="Mona", last_name="Haddad")
    pictures.name(of_mona, twin, by=robin)
    agree(twin, of_mona, robin)
    assert addresses(retrospect) == []
    merging.merge(mona, twin, chosen={}, by=robin)
    assert [one.person for one in of_mona.depictions.all()] == [mona]
    assert len(addresses(retrospect)) == 1
