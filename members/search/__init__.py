"""The search: one table of everything that can be found, its words as German stems, seen by audience."""
