"""The commands: each module adds its options to a parser and runs. `run(args) -> int` returns the exit code."""
