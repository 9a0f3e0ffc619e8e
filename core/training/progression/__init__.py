"""How a lift goes on from what was done: loads, repetitions, holds, earned steps (science.md 5.2, 7)."""
