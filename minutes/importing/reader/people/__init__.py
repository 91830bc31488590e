"""Who was there, excused, missing or visiting, in every way minutes list people."""
