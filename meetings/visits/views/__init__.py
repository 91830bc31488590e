"""The register in the working area and the pages of the website."""
