"""What the dossier and the reading room share: marked texts, passages, pictures, and the templates for them."""
