"""The rules of training, from `data/science.md`: pure functions over values, no I/O but the data files."""
