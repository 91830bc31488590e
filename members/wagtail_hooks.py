"""What `members` registers with Wagtail."""

from wagtail import hooks

from members import consenting, history, posting


@hooks.register("register_log_actions")
def actions_of_our_history(actions):
    for action, label in (history.ACTIONS | posting.ACTIONS | consenting.ACTIONS).items():
        actions.register_action(action, label, label)
