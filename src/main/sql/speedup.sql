-- X(N) / X(1) of each cell of each file, with Welch's interval of 95 % of the logarithm.
WITH contrasts AS (
  SELECT many.*,
         many.log_throughput - one.log_throughput AS log_ratio,
         many.throughput / NULLIF(one.throughput, 0) AS ratio_of_means,
         many.log_squared_error + one.log_squared_error AS error,
         (many.log_squared_error + one.log_squared_error) * (many.log_squared_error + one.log_squared_error)
           / NULLIF(many.log_squared_error * many.log_squared_error / NULLIF(many.degrees, 0)
                    + one.log_squared_error * one.log_squared_error / NULLIF(one.degrees, 0), 0) AS satterthwaite
  FROM cells AS many
  JOIN cells AS one USING (file, runtime, benchmark, mode, parameters)
  WHERE one.threads = 1 AND many.threads > 1
), halves AS (
  SELECT contrasts.*,
         CASE WHEN error = 0 THEN 0
              ELSE SQRT(error) * (c0 + u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5))))) END AS half_width
  FROM (SELECT contrasts.*, 64 / satterthwaite - LEAST(FLOOR(64 / satterthwaite), 63) AS u FROM contrasts) AS contrasts
  LEFT JOIN student ON piece = LEAST(FLOOR(64 / satterthwaite), 63)
)
SELECT file, label, runtime, benchmark, mode, parameters, threads, level,
       CASE WHEN error IS NULL THEN ratio_of_means ELSE EXP(log_ratio) END AS speedup,
       EXP(log_ratio - half_width) AS speedup_low,
       EXP(log_ratio + half_width) AS speedup_high
FROM halves
ORDER BY file, runtime, benchmark, mode, parameters, threads;
