"""Writing to people about a meeting: that it is called, moves, falls through or takes place."""
