"""What commands do around a run: reading files, progress, baselines, where a report goes."""
