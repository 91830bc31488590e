"""The pages of action items."""
