"""What outlives the process: runners, their journal, what waits to be sent. The only place with SQL."""
