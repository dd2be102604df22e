-- PostgreSQL 15: the flat form as the table that all other files here read; parquet.sql is not for it. Name the file's whole path
-- on the server, or give psql's \copy the same line.
DROP TABLE IF EXISTS lines, forks CASCADE;
CREATE TEMPORARY TABLE lines (line json);
COPY lines FROM 'forks.ndjson' (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02');

-- What the other engines call it.
DROP DOMAIN IF EXISTS pg_temp.double CASCADE;
CREATE DOMAIN pg_temp.double AS double precision;

CREATE TEMPORARY TABLE forks AS
SELECT fork.*
FROM lines, json_to_record(line) AS fork(
  schema text, series text, file text, label text, run text, session text, started_at text, commit text,
  machine_id text, machine_kind text, cpu_model text, cpus_allowed integer, architecture text, kernel text, jar text,
  jar_sha256 text, jmh_version text, runtime text, runtime_version text, vm text, jvm_arguments text, benchmark text,
  mode text, parameters text, threads integer, fork integer, fork_order integer, fork_seconds double precision,
  pair_run text, pair_side text, pair_order text, pair_number integer, unit text, value double precision,
  iterations double precision[], callers integer, cpu_worker double precision, cpu_process double precision,
  cpu_busy double precision, cpu_steal double precision, cpu_worker_inner double precision,
  cpu_process_inner double precision, cpu_edges double precision, cpu_waiting double precision,
  cpu_compiling double precision, switches_voluntary double precision, switches_involuntary double precision,
  fairness_jain double precision, fairness_least double precision, fairness_greatest double precision,
  layout_offset double precision, balance_lost double precision, balance_difference double precision,
  disturbed integer);
