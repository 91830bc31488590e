"""Motions, votes, elections, results and what was agreed without a vote."""
