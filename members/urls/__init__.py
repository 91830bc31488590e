"""The addresses of this app, a file for each part; the roof says under which word."""
