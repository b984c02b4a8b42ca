"""Drafts on disk: opened, saved whole, and kept safe while they are written."""
