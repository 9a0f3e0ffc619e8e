"""Pogo's core: coaching, dialogue and delivery, without a platform or an environment."""
