// Keeps the data library non-empty when data/ has no tables.
