"""What `members` registers with Wagtail."""

from wagtail import hooks

from members import consenting, history, pictures, posting


@hooks.register("register_log_actions")
def actions_of_our_history(actions):
    ours = history.ACTIONS | posting.ACTIONS | consenting.ACTIONS | pictures.ACTIONS
    for action, label in ours.items():
        actions.register_action(action, label, label)
