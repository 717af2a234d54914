// Spend, and what every day brought by channel and region: tables of the curated zone that count no single person.

export const spend = `
  SELECT day, channel, campaign, sum(round(amount * 100))::BIGINT AS cents
  FROM accepted_spend GROUP BY day, channel, campaign ORDER BY day, channel, campaign`;

/** Spend is booked by channel, not by region: its rows have none. For work inside the house, k-anonymity not applied. */
export const daily = `
  SELECT day, channel, region, sum(sessions)::INTEGER AS sessions, sum(orders)::INTEGER AS orders,
    sum(sign_ups)::INTEGER AS sign_ups, sum(revenue_cents)::BIGINT AS revenue_cents, sum(spend_cents)::BIGINT AS spend_cents
  FROM (
    SELECT day, channel, region, 1 AS sessions, 0 AS orders, 0 AS sign_ups, 0 AS revenue_cents, 0 AS spend_cents
    FROM curated_sessions
    UNION ALL
    SELECT day, channel, region, 0, (name = 'purchase')::INTEGER, (name = 'sign_up')::INTEGER,
      if(name = 'purchase', cents, 0), 0 FROM curated_conversions
    UNION ALL SELECT day, channel, NULL, 0, 0, 0, 0, cents FROM curated_spend
  ) GROUP BY ALL ORDER BY day, channel, region`;
