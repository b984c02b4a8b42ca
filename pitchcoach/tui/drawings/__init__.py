"""Pictures of values in text, which widgets wear."""
