"""Formulas become lines of text, as a person would type them.

finding       where a page holds formulas, each with its twins
places        what a formula stands in, and what takes its place
pictures      formulas that are drawn
texts         the text of one formula, whatever it is written in
apart         formulas that are set apart from the text, until the article is chosen
mathml, tex   what a formula is made of, from its source
notation      a row of it as one line
constructs    fractions, roots, scripts and tables of it
symbols       its signs
"""
