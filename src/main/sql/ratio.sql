-- The throughput of each cell over that of the same cell in the baseline, which is the first file by its name: name another
-- in the line below. Welch's interval of 95 % of the logarithm, where both sides stand on forks, or both on sessions.
WITH baseline AS (
  SELECT MIN(file) AS file FROM forks
), contrasts AS (
  SELECT other.*,
         base.file AS baseline,
         other.log_throughput - base.log_throughput AS log_ratio,
         other.throughput / NULLIF(base.throughput, 0) AS ratio_of_means,
         CASE WHEN other.level = base.level THEN other.log_squared_error + base.log_squared_error END AS error,
         (other.log_squared_error + base.log_squared_error) * (other.log_squared_error + base.log_squared_error)
           / NULLIF(other.log_squared_error * other.log_squared_error / NULLIF(other.degrees, 0)
                    + base.log_squared_error * base.log_squared_error / NULLIF(base.degrees, 0), 0) AS satterthwaite
  FROM cells AS other
  JOIN cells AS base USING (runtime, benchmark, mode, parameters, threads)
  JOIN baseline ON baseline.file = base.file
  WHERE other.file <> base.file
), halves AS (
  SELECT contrasts.*,
         CASE WHEN error = 0 THEN 0
              ELSE SQRT(error) * (c0 + u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5))))) END AS half_width
  FROM (SELECT contrasts.*, 64 / satterthwaite - LEAST(FLOOR(64 / satterthwaite), 63) AS u FROM contrasts) AS contrasts
  LEFT JOIN student ON piece = LEAST(FLOOR(64 / satterthwaite), 63)
)
SELECT baseline, file, label, runtime, benchmark, mode, parameters, threads, level,
       CASE WHEN error IS NULL THEN ratio_of_means ELSE EXP(log_ratio) END AS ratio,
       EXP(log_ratio - half_width) AS ratio_low,
       EXP(log_ratio + half_width) AS ratio_high
FROM halves
ORDER BY file, runtime, benchmark, mode, parameters, threads;
