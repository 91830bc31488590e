"""What is known of organisations and people: who sees it, whether it is right, and one row for each."""
