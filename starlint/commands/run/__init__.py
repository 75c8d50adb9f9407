"""What commands share around a run: linting files, progress, baselines, and where a report goes."""
