"""Pages of the roof: what mixes several apps, and what belongs to none."""
