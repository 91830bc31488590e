"""Text as lines, paragraphs and sentences, before anybody asks what they mean."""
