"""Who speaks and votes for an organisation, and who may say so."""
