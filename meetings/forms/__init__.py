"""Forms about meetings, their agenda, papers, attendance, and topics."""
