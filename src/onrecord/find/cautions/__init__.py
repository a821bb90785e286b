"""What one document says somebody warned of, threatened, or called a red line."""
