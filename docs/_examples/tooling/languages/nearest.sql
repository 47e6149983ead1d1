-- --8<-- [start:all]
.mode csv
.import nights.csv nights
.mode list
.separator " "

WITH n AS (  -- CSV brings text; distances need numbers
  SELECT CAST(night AS INTEGER) AS night, station,
         CAST(temp AS INTEGER) AS temp,
         CAST(dew AS INTEGER) AS dew,
         CAST(frost AS INTEGER) AS frost
  FROM nights
), ranked AS (
  SELECT a.station, a.frost, b.frost AS guess,
         ROW_NUMBER() OVER (
           PARTITION BY a.night
           ORDER BY (a.temp - b.temp) * (a.temp - b.temp)
                  + (a.dew - b.dew) * (a.dew - b.dew), b.night
         ) AS place
  FROM n AS a JOIN n AS b ON a.night <> b.night
)
SELECT station, COUNT(*), SUM(frost), SUM(frost = guess)
FROM ranked WHERE place = 1
GROUP BY station ORDER BY station;
-- --8<-- [end:all]
