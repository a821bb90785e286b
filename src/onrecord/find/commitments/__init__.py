"""What one document says is given, promised, asked for or agreed."""
