"""Everything that touches the outside: platforms, the command line, the environment, the clock."""
