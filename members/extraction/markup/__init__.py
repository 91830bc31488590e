"""Texts with marks of their own (Org, reStructuredText, LaTeX), lightly cleaned."""
