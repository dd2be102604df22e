-- Operations per second of all threads of each cell in each session by itself, with Student's interval of 95 % over its forks.
WITH halves AS (
  SELECT sittings.*,
         SQRT(variance / forks) * (c0 + u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5))))) AS half_width
  FROM (SELECT sittings.*, 64 / degrees - LEAST(FLOOR(64 / degrees), 63) AS u
        FROM (SELECT sittings.*, NULLIF(CAST(forks - 1 AS DOUBLE), 0) AS degrees FROM sittings) AS sittings) AS sittings
  LEFT JOIN student ON piece = LEAST(FLOOR(64 / degrees), 63)
)
SELECT session, started_at, machine, file, label, runtime, benchmark, mode, parameters, threads, forks,
       CASE WHEN unit = 's/op' THEN callers / arithmetic_mean ELSE arithmetic_mean END AS throughput,
       CASE WHEN unit = 's/op' AND half_width < arithmetic_mean THEN callers / (arithmetic_mean + half_width)
            WHEN unit <> 's/op' AND half_width IS NOT NULL THEN GREATEST(0, arithmetic_mean - half_width) END AS throughput_low,
       CASE WHEN unit = 's/op' AND half_width < arithmetic_mean THEN callers / (arithmetic_mean - half_width)
            WHEN unit <> 's/op' THEN arithmetic_mean + half_width END AS throughput_high
FROM halves
ORDER BY started_at, session, runtime, benchmark, mode, parameters, threads;
