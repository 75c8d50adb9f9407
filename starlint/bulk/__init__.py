"""Very many notes: cut into units, each checked and written as one part of the output by whatever engine is at hand.

The extra ``starlint[bulk]``. A unit says where its notes are; a worker reads them, checks them and writes the part, so
that no notes and no findings pass through the program that hands out the units. See docs/bulk.md.
"""
