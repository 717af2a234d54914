// What moved each week, Monday to Sunday: observations that were handed in, and otherwise the sums of the days.

/**
 * One row for each week and name. A week with an observation is that observation, whole: history from before tracking
 * is not mixed with what tracking saw. Other weeks are sums over all states of consent, from the first whole week with
 * visits to the last; `people` then counts who bought. Controls are known from observations alone.
 */
export const weekly = `
  WITH observed AS (
    SELECT week, revenue, spend, controls FROM accepted_weekly
    QUALIFY row_number() OVER (PARTITION BY week ORDER BY filename DESC, file_row_number DESC) = 1
  ), bounds AS (
    SELECT date_trunc('week', min(day) + 6)::DATE AS first, date_trunc('week', max(day) + 1)::DATE AS beyond
    FROM curated_sessions
  ), weeks AS (
    SELECT unnest(generate_series(first, beyond - 7, INTERVAL 7 DAY))::DATE AS week FROM bounds WHERE first < beyond
  ), derived AS (
    SELECT week FROM weeks WHERE week NOT IN (SELECT week FROM observed)
  ), revenue AS (
    SELECT week, coalesce(sum(cents), 0)::DOUBLE / 100 AS amount,
      (count(DISTINCT person) + count(cents) FILTER (person IS NULL))::INTEGER AS people
    FROM derived LEFT JOIN (SELECT * FROM curated_conversions WHERE name = 'purchase') AS bought
      ON date_trunc('week', bought.day) = week
    GROUP BY week
  )
  SELECT week, 'revenue' AS kind, '' AS name, revenue AS amount, NULL::INTEGER AS people FROM observed
  UNION ALL SELECT week, 'spend', entry.key, entry.value, NULL
    FROM (SELECT week, unnest(map_entries(spend)) AS entry FROM observed)
  UNION ALL SELECT week, 'control', entry.key, entry.value, NULL
    FROM (SELECT week, unnest(map_entries(controls)) AS entry FROM observed)
  UNION ALL SELECT week, 'revenue', '', amount, people FROM revenue
  UNION ALL SELECT week, 'spend', channel, sum(cents)::DOUBLE / 100, NULL
    FROM derived JOIN curated_spend ON date_trunc('week', day) = week GROUP BY week, channel
  ORDER BY week, kind, name`;
