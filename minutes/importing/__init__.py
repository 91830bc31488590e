"""Reading minutes that were written elsewhere: read → parse → preview → apply."""
