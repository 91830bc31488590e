"""How people get in, stay in and are let go: invitations, second factor, sessions, rescue."""
