"""How the shipped reader model is made: prepare, train, evaluate, export, card. Never imported by the package."""
