"""Pogo on Discord."""
