-- DuckDB: the flat form of this directory as the table that all other files here read. First this file, student.sql and
-- cells.sql, then any of the tables.
CREATE OR REPLACE TABLE forks AS
SELECT * REPLACE (CAST(to_json(parameters) AS VARCHAR) AS parameters)
FROM read_ndjson('forks.ndjson', columns = {
  schema: 'VARCHAR', series: 'VARCHAR', file: 'VARCHAR', label: 'VARCHAR', run: 'VARCHAR', session: 'VARCHAR',
  started_at: 'VARCHAR', commit: 'VARCHAR', machine_id: 'VARCHAR', machine_kind: 'VARCHAR', cpu_model: 'VARCHAR',
  cpus_allowed: 'INTEGER', architecture: 'VARCHAR', kernel: 'VARCHAR', jar: 'VARCHAR', jar_sha256: 'VARCHAR',
  jmh_version: 'VARCHAR', runtime: 'VARCHAR', runtime_version: 'VARCHAR', vm: 'VARCHAR', jvm_arguments: 'VARCHAR',
  benchmark: 'VARCHAR', mode: 'VARCHAR', parameters: 'STRUCT(name VARCHAR, value VARCHAR)[]', threads: 'INTEGER',
  fork: 'INTEGER', fork_order: 'INTEGER', fork_seconds: 'DOUBLE', pair_run: 'VARCHAR', pair_side: 'VARCHAR',
  pair_order: 'VARCHAR', pair_number: 'INTEGER', unit: 'VARCHAR', value: 'DOUBLE', iterations: 'DOUBLE[]',
  callers: 'INTEGER', cpu_worker: 'DOUBLE', cpu_process: 'DOUBLE', cpu_busy: 'DOUBLE', cpu_steal: 'DOUBLE',
  cpu_worker_inner: 'DOUBLE', cpu_process_inner: 'DOUBLE', cpu_edges: 'DOUBLE', cpu_waiting: 'DOUBLE',
  cpu_compiling: 'DOUBLE', switches_voluntary: 'DOUBLE', switches_involuntary: 'DOUBLE', fairness_jain: 'DOUBLE',
  fairness_least: 'DOUBLE', fairness_greatest: 'DOUBLE', layout_offset: 'DOUBLE', balance_lost: 'DOUBLE',
  balance_difference: 'DOUBLE', disturbed: 'INTEGER'});
