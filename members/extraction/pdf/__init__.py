"""PDF with text: where each word stands on the page becomes lines, rows of tables and headings."""
