"""OpenDocument text (.odt): the same as for Word, in its own words (ODF 1.3)."""
