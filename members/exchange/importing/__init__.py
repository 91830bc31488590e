"""Reading in a list: read → map → preview → apply. What lies between are plain values."""
