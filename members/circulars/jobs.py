"""What the periodic command does for circulars; the rows say what is left."""

from members.circulars import sending


def run_circulars() -> str:
    """Send what has waited for its day; says what it did. Idempotent."""
    sent, failed = sending.send_due()
    return f"{sent} Rundschreiben gesendet" + (f", {failed} nicht möglich" if failed else "")
