"""What announced dates are called."""

DATES_TITLE = (
    r"\btermine?\b|terminplan"
    r"|nächste[rsn]?\s+(?:sitzung|treffen|termin|plenum|runde|versammlung|beratung|MV\b)"
)
