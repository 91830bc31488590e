"""Word files (.docx): their paragraphs with numbers, changes, comments and bookmarks, and their text."""
