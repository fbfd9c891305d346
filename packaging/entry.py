"""What the frozen program runs: the same entrance as the `standfirst` command.

`--self-check` exists only here, since it proves that nothing was left out in freezing.
"""

import multiprocessing
import sys

if __name__ == "__main__":
    # The program starts its other process by starting itself.
    multiprocessing.freeze_support()
    if sys.argv[1:] == ["--self-check"]:
        from self_check import run

        sys.exit(run())
    from reader.app import main

    sys.exit(main())
