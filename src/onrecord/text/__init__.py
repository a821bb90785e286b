"""Pure string work: sentences, quotation marks, dates, offset maps. Nothing here reads or writes files."""
