"""The plan as it follows a runner: profile and journal in, weeks and sessions out."""
