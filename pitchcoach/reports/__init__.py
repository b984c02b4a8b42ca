"""A review as something to read: one module a format, and in `parts` what formats share.

A format's module has a function `report(reviews, page)`, which yields the pieces to print.
"""
