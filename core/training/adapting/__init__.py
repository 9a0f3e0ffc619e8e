"""How training follows time off, adherence, earned jumps and strength (science.md 2, 7.4-7.7)."""
