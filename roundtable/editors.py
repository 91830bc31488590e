"""Who may work on the public website in the CMS: the office by its seat, others by the group "Redaktion".

Wagtail asks rows of groups. These two groups are ours; what they may do is written here and given again
after every migration. Nothing confidential is managed in the CMS.
"""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
)

from members.models import User
from members.roles import is_office

OFFICE, EDITORS = "Koordinierungsstelle", "Redaktion"
ENTER = "wagtailadmin.access_admin"
PAGES = ("add_page", "change_page", "publish_page")
FILES = (
    *("wagtailimages.add_image", "wagtailimages.change_image", "wagtailimages.choose_image"),
    *("wagtaildocs.add_document", "wagtaildocs.change_document", "wagtaildocs.choose_document"),
)
PAPERS = tuple(f"papers.{act}_positionpaper" for act in ("add", "change", "view"))
RIGHTS = {
    OFFICE: (ENTER, *PAPERS, "members.change_association", "members.change_carrier"),
    EDITORS: (ENTER, *PAPERS),
}
APPS = ("wagtailadmin", "wagtailcore", "wagtailimages", "wagtaildocs", "papers", "members")
# Wagtail's own first rows become ours, so that nobody chooses between two pairs of groups.
GERMAN_NAMES = {"Moderators": OFFICE, "Editors": EDITORS}
APPROVAL, GERMAN_APPROVAL = "Moderators approval", "Freigabe durch die Koordinierungsstelle"


def may_edit(user) -> bool:
    """May enter the CMS today; the row of the office's group counts for nobody whose seat has ended."""
    if is_office(user) or user.is_superuser:
        return True
    return editors().filter(pk=user.pk).exists()


def editors():
    """The accounts that a group opens the CMS for, whatever seat they have; not that of the office."""
    groups = Group.objects.exclude(name=OFFICE).filter(permissions__in=_permissions((ENTER,)))
    return User.objects.filter(groups__in=groups)


def keep_office(user) -> None:
    """Make the row in the group say what the dated facts say today; asked at the door of the CMS."""
    office = Group.objects.filter(name=OFFICE).first()
    if office is None:  # the tables were emptied
        make_groups()
        office = Group.objects.get(name=OFFICE)
    if is_office(user):
        user.groups.add(office)
    else:
        user.groups.remove(office)


def make_groups(apps=None, **kwargs) -> None:
    """Give both groups what they may do; calling it again changes nothing. `apps` as post_migrate sends it.

    After a flush, when there are no pages yet, the rights on them are left out.
    """
    if apps is not None:
        if not _is_complete(apps):
            return
        for label in APPS:
            create_permissions(installed.get_app_config(label), verbosity=0, apps=apps)
    _take_over_wagtails_own()
    for name, rights in RIGHTS.items():
        group, _made = Group.objects.get_or_create(name=name)
        group.permissions.add(*_permissions(rights))
        _open_pages_and_files(group)


def _is_complete(apps) -> bool:
    """Whether all apps have their tables, or a migration stopped half way."""
    return {config.label for config in apps.get_app_configs()}.issuperset(APPS)


def _take_over_wagtails_own() -> None:
    for english, german in GERMAN_NAMES.items():
        if not Group.objects.filter(name=german).exists():
            Group.objects.filter(name=english).update(name=german)
    Workflow.objects.filter(name=APPROVAL).update(name=GERMAN_APPROVAL)
    GroupApprovalTask.objects.filter(name=APPROVAL).update(name=GERMAN_APPROVAL)


def _permissions(names: tuple[str, ...]):
    wanted = Q(pk__in=[])
    for app, codename in (name.split(".") for name in names):
        wanted |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(wanted)


def _open_pages_and_files(group: Group) -> None:
    """On the whole website, and on all its images and documents."""
    if page := Page.get_first_root_node():
        for permission in _permissions(tuple(f"wagtailcore.{codename}" for codename in PAGES)):
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    if collection := Collection.get_first_root_node():
        for permission in _permissions(FILES):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )
