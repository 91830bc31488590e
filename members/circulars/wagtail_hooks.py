"""What circulars register with Wagtail."""

from wagtail import hooks

from members.circulars import writing


@hooks.register("register_log_actions")
def actions_of_circulars(actions):
    for action, label in writing.ACTIONS.items():
        actions.register_action(action, label, label)
