"""Reports in starlint's own JSON: public contracts, versioned."""
