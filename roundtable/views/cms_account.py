"""Wagtail's page about one's own account, without what is elsewhere here: name, picture, language."""

from wagtail.admin.views import account

ELSEWHERE = (account.NameEmailSettingsPanel, account.AvatarSettingsPanel, account.LocaleSettingsPanel)


class CmsAccount(account.AccountView):
    """What Wagtail alone knows of: its notifications and colours."""

    def get_panels(self):
        return [panel for panel in super().get_panels() if not isinstance(panel, ELSEWHERE)]
