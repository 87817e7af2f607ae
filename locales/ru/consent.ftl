# Consent, and what the office does outward.
