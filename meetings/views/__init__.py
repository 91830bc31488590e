"""The pages and verbs of meetings; the meeting's own page with its tabs is composed on the roof."""
