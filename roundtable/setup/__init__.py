"""The first day: from an empty database to the first meeting."""
