-- --8<-- [start:fresh]
-- hourly: a monitor that has stopped is an alarm, not a zero
SELECT COALESCE(SUM(rows_judged), 0) < 1500 AS alarm
FROM storage.evaluations
WHERE judged_at >= TIMESTAMP_SUB(CURRENT_TIMESTAMP(),
                                 INTERVAL 30 HOUR)
-- --8<-- [end:fresh]
