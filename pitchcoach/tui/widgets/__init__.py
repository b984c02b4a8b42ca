"""What screens are made of: each shows a value it is given."""
