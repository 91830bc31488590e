"""Forms of pages that mix several apps."""
