"""What they are called who led a meeting and who wrote its minutes: in labels, in brackets, in sentences."""

CHAIR = (
    r"(?:sitzungs|versammlungs|gesprächs|rede|diskussions|tagungs)?(?:leitung|leiter(?:in|[*:_]in)?)"
    r"|moder(?:ation|ator(?:in)?|iert(?:\s+von)?)|(?:ausschuss)?vorsitz(?:ende[rn]?)?"
)
TAKER = (
    r"prot\.|protokoll(?:ant|antin|ant[*:_]in|ierend\w*|führung|führer|führerin|führer[*:_]in|führend\w*)?"
    r"|(?:für\s+(?:das|die)\s+)?(?:protokoll|niederschrift)|schrift(?:führung|führer(?:in|[*:_]in)?)"
)
# Sentences whose subject or object it is; `who` is the name.
NAMED = r"(?P<who>(?:Frau|Herrn?|Dr\.|Prof\.)?\s*[A-ZÄÖÜ][\w.'’-]*(?:\s+[A-ZÄÖÜ][\w'’-]+){0,3})"
CHAIR_TOLD = (
    rf"(?:[Dd]ie\s+)?(?:Sitzungsl|Versammlungsl|L)eitung\s+(?:hat|hatte|übernimmt|übernahm)\s+{NAMED}",
    rf"{NAMED}\s+(?:leitet|leitete|moderiert|moderierte)\s+(?:durch\s+)?(?:die|das)\s+\w+",
    rf"{NAMED}\s+(?:übernimmt|übernahm)\s+die\s+(?:Sitzungsl|Versammlungsl|L)eitung",
)
TAKER_TOLD = (
    rf"(?:[Dd]as\s+)?Protokoll\s+(?:führt|führte|schreibt|schrieb|übernimmt|übernahm)\s+{NAMED}",
    rf"{NAMED}\s+(?:führt|führte|schreibt|schrieb|übernimmt|übernahm)\s+(?:das\s+)?Protokoll",
)
