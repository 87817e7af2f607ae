# Investigation and evidence.
