-- DuckDB: the table of forks as Parquet.
COPY forks TO 'forks.parquet' (FORMAT parquet, COMPRESSION zstd);
