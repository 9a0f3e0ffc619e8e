"""Every reply of the coach on one page, in every language, to look at."""
