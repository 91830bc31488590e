"""The namespaces of OpenDocument (ODF 1.3 part 3)."""

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
PREFIXES = {
    f"{OASIS}:office:1.0": "office",
    f"{OASIS}:text:1.0": "text",
    f"{OASIS}:table:1.0": "table",
    f"{OASIS}:style:1.0": "style",
    f"{OASIS}:drawing:1.0": "draw",
    f"{OASIS}:svg-compatible:1.0": "svg",
    f"{OASIS}:xsl-fo-compatible:1.0": "fo",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
