"""Everything people see: the command line, the dossier, the export. It reads the record and never edits it."""
