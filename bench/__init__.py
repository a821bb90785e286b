"""Quality and speed, measured on data that lies outside the project. Not part of the package."""
