"""What every platform's sending has in common: in order within a chat, tried again, noted."""
