"""Who is due is reminded: one tick for everybody, never a job a runner."""
