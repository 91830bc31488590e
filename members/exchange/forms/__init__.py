"""Forms for reading lists in and for writing to many."""
