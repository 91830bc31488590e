"""Forms of circulars and lists."""
