# Proceedings, replies and outcomes.
