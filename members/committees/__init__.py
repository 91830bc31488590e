"""Seats, terms, appointments, deputies, the rules they follow and what they report."""
