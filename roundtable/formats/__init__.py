"""How languages write dates where Django's own way does not fit."""
