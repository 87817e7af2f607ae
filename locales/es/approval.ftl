# Decisions of two, conflicts of interest, masks.
