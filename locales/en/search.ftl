# Search, import and export.
