"""From the first interest of an organisation to its end: application, steps, days, corrections."""
