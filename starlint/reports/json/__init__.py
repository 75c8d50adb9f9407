"""Reports in JSON of our own: public contracts, versioned."""
