"""How a conversation is led: forms as data, intents, and the words of each language."""
