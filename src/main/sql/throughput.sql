-- Operations per second of all threads of each cell of each file, with Student's interval of 95 %.
WITH halves AS (
  SELECT cells.*,
         SQRT(squared_error) * (c0 + u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5))))) AS half_width
  FROM (SELECT cells.*, 64 / NULLIF(degrees, 0) - LEAST(FLOOR(64 / NULLIF(degrees, 0)), 63) AS u FROM cells) AS cells
  LEFT JOIN student ON piece = LEAST(FLOOR(64 / NULLIF(degrees, 0)), 63)
)
SELECT file, label, runtime, benchmark, mode, parameters, threads, level, members,
       CASE WHEN unit = 's/op' THEN callers / value ELSE value END AS throughput,
       CASE WHEN unit = 's/op' AND half_width < value THEN callers / (value + half_width)
            WHEN unit <> 's/op' AND half_width IS NOT NULL THEN GREATEST(0, value - half_width) END AS throughput_low,
       CASE WHEN unit = 's/op' AND half_width < value THEN callers / (value - half_width)
            WHEN unit <> 's/op' THEN value + half_width END AS throughput_high
FROM halves
ORDER BY file, runtime, benchmark, mode, parameters, threads;
