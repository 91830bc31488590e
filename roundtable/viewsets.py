"""What of our own rows is kept in the CMS: the register of position papers."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet

from minutes.papers.models import PositionPaper
from roundtable.forms.paper_rows import PaperRowForm

HOW_TO_PUBLISH = _(
    "Hier stehen Art, Nummer und Stand eines Papiers. Der Text ist eine Seite unter „Positionspapiere“. "
    "Die Öffentlichkeit liest ihn, sobald das Papier hier auf „veröffentlicht“ steht, die Sperrfrist "
    "vorbei und die Seite veröffentlicht ist."
)


class PaperViewSet(ModelViewSet):
    model = PositionPaper
    name = "papers"
    url_prefix = "papiere"
    icon = "doc-full"
    menu_label = _("Papiere")
    menu_order = 150
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["title", "number", "kind", "state", "dated_on"]
    list_filter = ["kind", "state", "fields_of_action"]
    search_fields = ["title", "number"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            HelpPanel(content=HOW_TO_PUBLISH),
            FieldPanel("title"),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("state")]),
            FieldRowPanel([FieldPanel("number"), FieldPanel("dated_on"), FieldPanel("embargo_until")]),
            FieldPanel("fields_of_action", widget=CheckboxSelectMultiple),
            MultiFieldPanel(
                [FieldPanel("committee"), FieldPanel("audience")], heading=_("Vor der Veröffentlichung")
            ),
        ],
        base_form_class=PaperRowForm,
    )


class PaperChooser(ChooserViewSet):
    model = PositionPaper
    icon = "doc-full"
    choose_one_text = _("Papier wählen")
    choose_another_text = _("Anderes Papier wählen")
    edit_item_text = _("Dieses Papier bearbeiten")
    form_fields = ["title", "kind", "fields_of_action"]
    creation_tab_label = _("Neues Papier")
    create_action_label = _("Anlegen")


papers = PaperViewSet()
paper_chooser = PaperChooser("paper_chooser")
