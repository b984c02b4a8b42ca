"""Text to parsed passages: the model, the plan, the cache, sentence ends."""
