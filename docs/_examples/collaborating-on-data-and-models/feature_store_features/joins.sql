-- Runs in SQLite. Times are ISO text, so they compare as text.

-- --8<-- [start:tables]
CREATE TABLE thefts (district TEXT, stolen_at TEXT, reported_at TEXT);
CREATE TABLE quotes (quote TEXT, district TEXT, quoted_at TEXT);
-- --8<-- [end:tables]

-- --8<-- [start:rows]
INSERT INTO thefts VALUES
  ('Canal', '2026-05-02 23:10', '2026-05-03 08:20'),
  ('Canal', '2026-05-03 01:40', '2026-05-03 18:05'),
  ('Canal', '2026-05-04 02:15', '2026-05-09 16:30'),
  ('Canal', '2026-05-04 03:00', '2026-05-10 09:45'),
  ('Canal', '2026-05-19 22:00', '2026-05-20 07:30'),
  ('Hill',  '2026-05-05 12:00', '2026-05-05 12:40');
INSERT INTO quotes VALUES
  ('q1', 'Canal', '2026-05-03 12:00'),
  ('q2', 'Canal', '2026-05-06 12:00'),
  ('q3', 'Canal', '2026-05-12 12:00'),
  ('q4', 'Hill',  '2026-05-04 12:00');
-- --8<-- [end:rows]

-- --8<-- [start:month]
SELECT quote, (
  SELECT COUNT(*) FROM thefts t
  WHERE t.district = q.district
    AND substr(t.stolen_at, 1, 7) = substr(q.quoted_at, 1, 7)
) AS thefts FROM quotes q ORDER BY quote;
-- --8<-- [end:month]

-- --8<-- [start:event_time]
SELECT quote, (
  SELECT COUNT(*) FROM thefts t
  WHERE t.district = q.district
    AND t.stolen_at >= datetime(q.quoted_at, '-30 days')
    AND t.stolen_at < q.quoted_at
) AS thefts FROM quotes q ORDER BY quote;
-- --8<-- [end:event_time]

-- --8<-- [start:known]
SELECT quote, (
  SELECT COUNT(*) FROM thefts t
  WHERE t.district = q.district
    AND t.stolen_at >= datetime(q.quoted_at, '-30 days')
    AND t.reported_at < q.quoted_at  -- the line that matters
) AS thefts FROM quotes q ORDER BY quote;
-- --8<-- [end:known]

-- --8<-- [start:nightly]
-- What the job of one night appends; :run is its time, and it
-- becomes the feature_timestamp. No row is ever changed.
INSERT INTO district_features
SELECT d.district, :run, COUNT(t.stolen_at)
FROM (SELECT DISTINCT district FROM quotes) d
LEFT JOIN thefts t ON t.district = d.district
  AND t.stolen_at >= datetime(:run, '-30 days')
  AND t.reported_at < :run
GROUP BY d.district;
-- --8<-- [end:nightly]

-- --8<-- [start:as_of]
SELECT quote, (
  SELECT thefts_30d FROM district_features f
  WHERE f.entity_id = q.district
    AND f.feature_timestamp <= q.quoted_at
  ORDER BY f.feature_timestamp DESC LIMIT 1
) AS thefts FROM quotes q ORDER BY quote;
-- --8<-- [end:as_of]
