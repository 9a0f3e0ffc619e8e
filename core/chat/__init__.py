"""What is said and where, as values every platform can carry."""
