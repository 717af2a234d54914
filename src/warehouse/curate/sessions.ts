// Clean to sessions and conversions: who came when by which channel, and what they ordered.
import { channelCodeSql, channelOfCode } from "../channel.ts";
import { keyKinds } from "./identity.ts";

/**
 * A visit with consent is all events of one session id. A consented event without session id is grouped by its person's
 * key and the day; without either it stands alone.
 */
const visitKey = `coalesce(session, coalesce(client, "user", "emailHash") || ' ' || strftime("time", '%Y-%m-%d'), id)`;

/** Nearly every event has a client; the other two joins find nothing to do. */
const known = (kind: keyof typeof keyKinds) =>
  `(SELECT key, person FROM people WHERE kind = ${keyKinds[kind]})`;
const grantedPeople = `granted
  LEFT JOIN ${known("client")} AS browser ON browser.key = client
  LEFT JOIN ${known("user")} AS account ON account.key = CASE WHEN client IS NULL THEN "user" END
  LEFT JOIN ${known("emailHash")} AS address
    ON address.key = CASE WHEN client IS NULL AND "user" IS NULL THEN "emailHash" END`;

/**
 * A visit's label is its first event's channel and campaign, and the first region that is named. In nearly every visit
 * all events say the same: only where they do not are events put in order.
 */
export const visitTables = `
  CREATE OR REPLACE TEMP TABLE visits AS
    SELECT row_number() OVER (ORDER BY start, key)::INTEGER AS session, * FROM (
      SELECT key, min("time") AS start, min(person) AS person, min(label) = max(label) AS clear,
        any_value(channel) AS channel, any_value(region) AS region, any_value(campaign) AS campaign
      FROM (SELECT ${visitKey} AS key, "time", coalesce(browser.person, account.person, address.person) AS person,
              region, campaign, ${channelCodeSql} AS channel, hash(${channelCodeSql}, region, campaign) AS label
            FROM ${grantedPeople})
      GROUP BY key);
  CREATE OR REPLACE TEMP TABLE first_labels AS
    SELECT key, arg_min(label, ("time", id)) AS label, arg_min(region, ("time", id)) AS region
    FROM (SELECT ${visitKey} AS key, "time", id, region, {channel: ${channelCodeSql}, campaign: campaign} AS label
          FROM granted)
    WHERE key IN (SELECT key FROM visits WHERE NOT clear) GROUP BY key`;

/** Without consent nothing ties events together: each session_start is a visit, and a person of its own. */
export const sessions = `
  SELECT session, start, start::DATE AS day, coalesce(person, -session) AS person,
    ${channelOfCode("if(clear, visits.channel, first_labels.label.channel)")} AS channel,
    if(clear, visits.region, first_labels.region) AS region,
    if(clear, visits.campaign, first_labels.label.campaign) AS campaign, true AS consented
  FROM visits LEFT JOIN first_labels USING (key)
  UNION ALL
  SELECT NULL, "time", "time"::DATE, NULL, ${channelOfCode(channelCodeSql)}, region, campaign, false
  FROM withheld WHERE name = 'session_start'
  ORDER BY start, session`;

/** An order's channel, region and campaign are those of the event that reports it. */
export const conversions = `
  SELECT "time", "time"::DATE AS day, name, ${channelOfCode(channelCodeSql)} AS channel, event.region, event.campaign,
    coalesce(visits.person, -visits.session) AS person, visits.session,
    coalesce(round("value" * 100), 0)::BIGINT AS cents, true AS consented
  FROM (SELECT "time", name, source, medium, campaign, region, "value", ${visitKey} AS key
        FROM granted WHERE name IN ('purchase', 'sign_up')) AS event
    JOIN (SELECT key, person, session FROM visits) AS visits USING (key)
  UNION ALL
  SELECT "time", "time"::DATE, name, ${channelOfCode(channelCodeSql)}, region, campaign, NULL, NULL,
    coalesce(round("value" * 100), 0)::BIGINT, false
  FROM withheld WHERE name IN ('purchase', 'sign_up')
  ORDER BY "time", session, cents`;
