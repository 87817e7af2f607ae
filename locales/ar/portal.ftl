# Pages that a reporter sees.
