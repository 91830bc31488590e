"""What we hold of a person: to show her, to forget her, and for how long at most."""
