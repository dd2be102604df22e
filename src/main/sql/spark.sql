-- Spark SQL: the flat form of this directory as the view that all other files here read; parquet.sql is not for it. A line that
-- is cut ends it with an error.
CREATE OR REPLACE TEMPORARY VIEW forks (
  schema STRING, series STRING, file STRING, label STRING, run STRING, session STRING, started_at STRING,
  commit STRING, machine_id STRING, machine_kind STRING, cpu_model STRING, cpus_allowed INT, architecture STRING,
  kernel STRING, jar STRING, jar_sha256 STRING, jmh_version STRING, runtime STRING, runtime_version STRING, vm STRING,
  jvm_arguments STRING, benchmark STRING, mode STRING, parameters STRING, threads INT, fork INT, fork_order INT,
  fork_seconds DOUBLE, pair_run STRING, pair_side STRING, pair_order STRING, pair_number INT, unit STRING,
  value DOUBLE, iterations ARRAY<DOUBLE>, callers INT, cpu_worker DOUBLE, cpu_process DOUBLE, cpu_busy DOUBLE,
  cpu_steal DOUBLE, cpu_worker_inner DOUBLE, cpu_process_inner DOUBLE, cpu_edges DOUBLE, cpu_waiting DOUBLE,
  cpu_compiling DOUBLE, switches_voluntary DOUBLE, switches_involuntary DOUBLE, fairness_jain DOUBLE,
  fairness_least DOUBLE, fairness_greatest DOUBLE, layout_offset DOUBLE, balance_lost DOUBLE,
  balance_difference DOUBLE, disturbed INT
) USING json OPTIONS (path 'forks.ndjson', mode 'FAILFAST');
