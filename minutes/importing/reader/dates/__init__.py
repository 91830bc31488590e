"""Days that were announced."""
