-- What all tables are made of. An interval stands on sessions from three of one machine on, else on forks, as in a report.

-- Each fork, its throughput of all threads, and the logarithm of that; none where a fork did no operation.
CREATE OR REPLACE TEMPORARY VIEW measured AS
SELECT forks.*,
       COALESCE(machine_id, machine_kind, '') AS machine,
       CASE WHEN unit <> 's/op' THEN value WHEN value > 0 THEN callers / value END AS throughput,
       CASE WHEN value > 0 AND unit = 's/op' THEN ln(callers / value) WHEN value > 0 THEN ln(value) END AS log_throughput
FROM forks
WHERE value IS NOT NULL;

-- Each cell of each file in each session. The mean of a session is the geometric one, where there is one.
CREATE OR REPLACE TEMPORARY VIEW sittings AS
SELECT file, runtime, benchmark, mode, parameters, threads, unit, callers, session,
       MIN(label) AS label,
       MIN(machine) AS machine,
       MIN(machine_kind) AS machine_kind,
       MIN(series) AS series,
       MIN(jar_sha256) AS jar_sha256,
       MIN(commit) AS commit,
       MIN(started_at) AS started_at,
       COUNT(value) AS forks,
       AVG(value) AS arithmetic_mean,
       VAR_SAMP(value) AS variance,
       CASE WHEN MIN(value) > 0 THEN EXP(AVG(CASE WHEN value > 0 THEN ln(value) END)) ELSE AVG(value) END AS value,
       CASE WHEN MIN(value) > 0 THEN EXP(AVG(log_throughput)) ELSE AVG(throughput) END AS throughput,
       CASE WHEN MIN(value) > 0 THEN AVG(log_throughput) END AS log_throughput,
       CASE WHEN MIN(value) > 0 THEN VAR_SAMP(log_throughput) END AS log_variance
FROM measured
GROUP BY file, runtime, benchmark, mode, parameters, threads, unit, callers, session;

CREATE OR REPLACE TEMPORARY VIEW levels AS
SELECT file, runtime, benchmark, mode, parameters, threads,
       CASE WHEN COUNT(DISTINCT machine) > 2 THEN 'machine'
            WHEN COUNT(DISTINCT machine) = 1 AND COUNT(DISTINCT session) > 2 THEN 'session'
            ELSE 'fork' END AS level
FROM sittings
GROUP BY file, runtime, benchmark, mode, parameters, threads;

-- What the interval of a cell stands on: a row a session, or a fork.
CREATE OR REPLACE TEMPORARY VIEW members AS
SELECT levels.*, sittings.unit, sittings.callers, sittings.label, sittings.value, sittings.throughput, sittings.log_throughput
FROM levels
JOIN sittings USING (file, runtime, benchmark, mode, parameters, threads)
WHERE level = 'session'
UNION ALL
SELECT levels.*, measured.unit, measured.callers, measured.label, measured.value, measured.throughput, measured.log_throughput
FROM levels
JOIN measured USING (file, runtime, benchmark, mode, parameters, threads)
WHERE level <> 'session';

-- Several machines in one file have no interval here: kinds.sql is about them.
CREATE OR REPLACE TEMPORARY VIEW cells AS
SELECT file, runtime, benchmark, mode, parameters, threads, unit, callers, level,
       MIN(label) AS label,
       COUNT(value) AS members,
       CAST(COUNT(value) - 1 AS DOUBLE) AS degrees,
       AVG(value) AS value,
       CASE WHEN level <> 'machine' THEN VAR_SAMP(value) / COUNT(value) END AS squared_error,
       AVG(throughput) AS throughput,
       CASE WHEN COUNT(log_throughput) = COUNT(value) THEN AVG(log_throughput) END AS log_throughput,
       CASE WHEN COUNT(log_throughput) = COUNT(value) AND level <> 'machine'
            THEN VAR_SAMP(log_throughput) / COUNT(value) END AS log_squared_error
FROM members
GROUP BY file, runtime, benchmark, mode, parameters, threads, unit, callers, level;
