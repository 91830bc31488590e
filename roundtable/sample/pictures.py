"""Two drawn pictures: one of two of the board, with the consent of both, and one that waits."""

from datetime import timedelta
from io import BytesIO

from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image, ImageDraw

from members import consenting, pictures, publishing
from members.models import Consent, CustomImage, Person, User
from roundtable.models import AboutPage

WALL, TABLE, FACE, WIDTH, HEIGHT = "#d9ecee", "#0b5a63", "#e9c3a0", 960, 540
COATS = ("#8a4b2a", "#2f6b3c", "#5b4a8a", "#a03a4a")


def make() -> None:
    """The first on "Über uns", the other only in the CMS."""
    office = User.objects.get(email="buero@demo.example")
    at_table = _enter("Vorsitz und Stellvertretung", "tisch.png", COATS[:2])
    _enter("Besuch im Begegnungscafé", "cafe.png", COATS)
    for seat in publishing.public_board(timezone.localdate())[:2]:
        _agreed(at_table, seat.person, by=office)
    told = {"image": at_table, "alt": "Gezeichnet: zwei Menschen sitzen an einem langen Tisch"}
    about = AboutPage.objects.get()
    about.pictures = [("picture", told | {"caption": "Vorsitz und Stellvertretung bei einer Sitzung"})]
    about.save()


def _agreed(image: CustomImage, person: Person, *, by: User) -> None:
    pictures.name(image, person, by=by)
    item = publishing.item_of(image)
    consenting.note(
        person,
        purpose=Consent.Purpose.PUBLICATION,
        words=str(item.words),
        about_uuid=item.uuid,
        how=Consent.How.PAPER,
        on=timezone.localdate() - timedelta(days=60),
        by=by,
    )


def _enter(title: str, name: str, coats: tuple[str, ...]) -> CustomImage:
    drawn = BytesIO()
    _draw(coats).save(drawn, "PNG", optimize=True)
    drawn.seek(0)
    return CustomImage.objects.create(
        title=title, file=ImageFile(drawn, name=name), credit="eigene Zeichnung"
    )


def _draw(coats: tuple[str, ...]) -> Image.Image:
    sheet = Image.new("RGB", (WIDTH, HEIGHT), WALL)
    pen = ImageDraw.Draw(sheet)
    for number, coat in enumerate(coats):
        middle = WIDTH * (number + 1) // (len(coats) + 1)
        pen.rounded_rectangle((middle - 70, 230, middle + 70, 480), 60, fill=coat)
        pen.ellipse((middle - 48, 120, middle + 48, 216), fill=FACE)
    pen.rounded_rectangle((40, 370, WIDTH - 40, 430), 20, fill=TABLE)
    return sheet
