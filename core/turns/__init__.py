"""Turns: what arrives is answered by the coach and kept in one commit, before it is sent."""
