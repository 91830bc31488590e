"""Outgoing mail as rows: each message is finished and kept before anybody sends it."""
