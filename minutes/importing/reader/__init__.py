"""What a protocol says: from text to finds, pure functions with dataclasses between them."""
