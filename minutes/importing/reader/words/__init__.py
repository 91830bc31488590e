"""The words and patterns of German minutes, as data for the rules above."""
