"""Where accounts of one thing do not agree: both readings, what kind of difference it is, and never who is right."""
