"""Finds as they would be taken over: matched, doubted, corrected, added to."""
