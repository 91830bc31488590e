"""Looking minutes through before they go round: asked, remarked on line by line, given back."""
