"""Applications and programmes in the working area."""
