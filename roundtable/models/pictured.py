"""Pages with pictures below their text; only what may be shown today reaches a template."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from members import pictures
from roundtable.models.texts import TextPage


class PictureBlock(blocks.StructBlock):
    """One picture, with words for those who do not see it."""

    image = ImageChooserBlock(
        label=_("Bild"),
        help_text=_(
            "Ist jemand darauf zu erkennen, erscheint es erst, wenn alle eingewilligt haben, die darauf "
            "zu erkennen sind."
        ),
    )
    alt = blocks.CharBlock(
        label=_("Alternativtext"),
        max_length=250,
        help_text=_("Was auf dem Bild zu sehen ist, in einem Satz, für Menschen, die es nicht sehen."),
    )
    caption = blocks.CharBlock(label=_("Bildunterschrift"), max_length=250, required=False)

    class Meta:
        icon = "image"
        label = _("Bild")


class PicturedPage(TextPage):
    """A page with a text and pictures."""

    pictures = StreamField([("picture", PictureBlock())], verbose_name=_("Bilder"), blank=True)

    content_panels = [*TextPage.content_panels, FieldPanel("pictures")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        chosen = [block.value for block in self.pictures]
        wanted = [pictures.Wanted(one["image"], one["alt"], one["caption"]) for one in chosen if one["image"]]
        return super().get_context(request, *args, **kwargs) | {"pictures": pictures.shown(wanted)}
