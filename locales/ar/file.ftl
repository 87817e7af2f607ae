# The case’s file: people, cooperation, incidents, chronology.
