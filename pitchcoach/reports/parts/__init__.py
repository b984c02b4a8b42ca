"""What reports are made of: a page to print on, words in two languages, drawings."""
