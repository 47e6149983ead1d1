-- --8<-- [start:counts]
SELECT WITH DIFFERENTIAL_PRIVACY
  OPTIONS(epsilon = 1.0, delta = 1e-6,
          max_groups_contributed = 1,
          privacy_unit_column = client_id)
  area,
  COUNT(*, contribution_bounds_per_group => (0, 1)) AS clients
FROM clinic.visits
GROUP BY area;
-- --8<-- [end:counts]

-- --8<-- [start:rows]
CREATE ROW ACCESS POLICY only_their_area
ON clinic.visits
GRANT TO ('group:north-desk@clinic.example')
FILTER USING (area = '481');
-- --8<-- [end:rows]
