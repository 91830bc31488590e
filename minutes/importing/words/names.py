"""What names look like in every Latin spelling, and what stands behind them and is none."""

# What a name begins with, in every Latin spelling: Çelik, Şahin, Łukasz, Đặng.
UPPER = "".join(
    letter for letter in map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]) if letter.isupper()
)
# What stands in brackets behind a name and is no organisation.
ROLES = (
    r"vorsitz\w*|stellv\w*|kassen\w*|schatzmeister\w*|schrift\w*|protokoll\w*|moderation|leitung"
    r"|sitzungsleitung|beisitz\w*|"
    r"gast|beratend|online|digital|per\s+\w+|zugeschaltet|virtuell|telefonisch|ab\s.*|bis\s.*|von\s.*"
    r"|später|verspätet|"
    r"(?:un)?entsch(?:uldigt|\.)?|krank\w*|urlaub\w*|dienstreise|dienstlich\w*|stimmberechtigt|mit\s+stimm\w*|ohne\s+stimm\w*|top\s.*"
    r"|geschäftsführ\w*|"
    r"vertret\w*|i\.\s?v\.|finanzen|[\d:.\s–-]+(?:uhr)?"
)
