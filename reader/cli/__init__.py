"""The same core without a window: save, list, read and summarize in a terminal.

`parse` turns the arguments into what is wanted; the window is one of the answers (`open`),
so the program's entry asks here first and loads Qt only then. `run` does everything else.
Results go to standard output; what went wrong is one sentence on standard error. The exit
status is 0 when all was done, 1 when something could not be done, 2 for a wrong use.
"""

from reader.cli.parser import OPEN, parse
from reader.cli.run import run, show_sample

__all__ = ["OPEN", "parse", "run", "show_sample"]
