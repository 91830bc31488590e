"""People and organisations into the register from foreign lists, and out of it again."""
