"""What trainers do with rules: prove them, compare them, share them."""
