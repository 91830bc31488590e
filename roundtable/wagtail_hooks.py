"""What the roof registers with Wagtail."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from roundtable import viewsets
from roundtable.languages import to_own_language
from roundtable.privacy import lines

hooks.register("before_serve_page", to_own_language)


@hooks.register("register_admin_viewset")
def register_of_papers():
    return [viewsets.papers, viewsets.paper_chooser]


@hooks.register("register_admin_menu_item")
def back_to_the_working_area():
    return MenuItem(_("Arbeitsbereich"), reverse("desk"), icon_name="arrow-left", order=10_000)


@hooks.register("register_log_actions")
def register_lines_of_privacy(actions):
    for action, label in lines.ACTIONS.items():
        actions.register_action(action, label, label)
