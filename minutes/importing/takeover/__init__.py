"""From corrected finds to minutes: a draft to check, or history."""
