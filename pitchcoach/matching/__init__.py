"""Fast and safe matching of phrases, regular expressions and token patterns."""
