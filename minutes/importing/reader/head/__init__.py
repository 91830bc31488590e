"""The head of a document: its title, day, hours and place."""
