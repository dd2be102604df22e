-- Operations per second of all threads that a kind of machine does: the geometric mean over its machines, each the mean of its
-- sessions, with Student's interval of 95 % over machines from three on; it is no narrower than what sessions and forks of one
-- machine scatter by. Builds and commits stand apart. A report weighs machines that have more sessions than others; this doesn't.
WITH machines AS (
  SELECT series, jar_sha256, commit, machine_kind, machine, runtime, benchmark, mode, parameters, threads,
         CAST(COUNT(session) AS DOUBLE) AS sessions,
         CASE WHEN COUNT(log_throughput) = COUNT(session) THEN AVG(log_throughput) END AS log_throughput,
         (COUNT(session) - 1) * VAR_SAMP(log_throughput) AS squares_of_sessions,
         SUM((forks - 1) * log_variance) AS squares_of_forks,
         SUM(forks - 1) AS degrees_of_forks,
         AVG(1 / CAST(forks AS DOUBLE)) AS share_of_forks
  FROM sittings
  GROUP BY series, jar_sha256, commit, machine_kind, machine, runtime, benchmark, mode, parameters, threads
), kinds AS (
  SELECT series, jar_sha256, commit, machine_kind, runtime, benchmark, mode, parameters, threads,
         COUNT(machine) AS machines,
         SUM(sessions) AS sessions,
         NULLIF(CAST(COUNT(machine) - 1 AS DOUBLE), 0) AS degrees,
         AVG(log_throughput) AS log_throughput,
         CASE WHEN COUNT(machine) > 2 AND COUNT(log_throughput) = COUNT(machine)
              THEN GREATEST(VAR_SAMP(log_throughput),
                            COALESCE(SUM(squares_of_sessions) / NULLIF(SUM(sessions - 1), 0) * AVG(1 / sessions),
                                     SUM(squares_of_forks) / NULLIF(SUM(degrees_of_forks), 0) * AVG(share_of_forks / sessions),
                                     0)) / COUNT(machine) END AS squared_error
  FROM machines
  GROUP BY series, jar_sha256, commit, machine_kind, runtime, benchmark, mode, parameters, threads
), halves AS (
  SELECT kinds.*,
         SQRT(squared_error) * (c0 + u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5))))) AS half_width
  FROM (SELECT kinds.*, 64 / degrees - LEAST(FLOOR(64 / degrees), 63) AS u FROM kinds) AS kinds
  LEFT JOIN student ON piece = LEAST(FLOOR(64 / degrees), 63)
)
SELECT machine_kind, series, jar_sha256, commit, runtime, benchmark, mode, parameters, threads, machines, sessions,
       EXP(log_throughput) AS throughput,
       EXP(log_throughput - half_width) AS throughput_low,
       EXP(log_throughput + half_width) AS throughput_high
FROM halves
ORDER BY machine_kind, runtime, benchmark, mode, parameters, threads, series;
