# Pages that an officer sees.
