"""The items of the agenda: announced, numbered, headed, come back."""
