"""Drives a real program in a pseudo-terminal: keys go in, a screen comes out."""
