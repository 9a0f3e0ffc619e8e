"""What a session holds: sets, repetitions, contacts, time (science.md 5, 3.4)."""
