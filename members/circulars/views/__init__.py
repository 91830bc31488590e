"""Pages of circulars, their lists and templates."""
