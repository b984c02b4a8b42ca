"""Packs of rules as one zip file: packed, checked, installed."""
