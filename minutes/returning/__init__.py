"""An edited Word file of our minutes comes back: what that means for their lines."""
