"""What the frozen program runs: the same entrance as the `standfirst` command.

`--self-check` exists only here, since it proves that nothing was left out in freezing.
"""

import sys

import head_start

if __name__ == "__main__":
    # The other process must not look for this file; there is none.
    del __file__
    head_start.serve_parent(sys.argv[1:])
    head_start.prepare()
    if sys.argv[1:] == ["--self-check"]:
        from self_check import run

        sys.exit(run())
    from reader.app import main

    sys.exit(main())
