"""Circular mail: to whom, what, when, and what became of it."""
