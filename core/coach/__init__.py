"""The coach: from what a runner is and says to what is answered. Pure."""
