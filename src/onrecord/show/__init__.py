"""The record for people and programs: terminal, dossier, exports."""
