"""Files that wait to be read, and what becomes of them."""
