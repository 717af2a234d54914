// Who is the same person: browsers joined by the accounts and e-mail hashes that were used in them.
//
// The rule. Every event with consent for analytics has a node of its own: its client, else its user, else its e-mail
// hash. An event that bears a user or an e-mail hash besides links its node to them. People are the connected
// components: client to user to e-mail hash, and on to other clients. Nothing is guessed: no addresses, no devices,
// no times. An event without any of the three keys is a person of its visit alone.
//
// The limits. An account shared by many, or a test account, would make one person of strangers: a user or e-mail hash
// with more than `mostClients` clients links nobody. A device in a library or a family kitchen would do the same: a
// client with more than `mostUsers` users is linked to none of them. Two people who share one account on few devices
// stay one person; one person who never signs in stays as many as there are browsers.
import type { DuckDBConnection } from "@duckdb/node-api";

/** Whoever deletes cookies every week has 52 clients in a year. */
export const mostClients = 60;
export const mostUsers = 3;

/** Each round carries a label two links further; chains longer than that are left in pieces. */
const mostRounds = 20;

export interface Identity {
  readonly rounds: number;
  /** False when chains were longer than the rounds allow. */
  readonly settled: boolean;
}

/** Leaves the temporary table `people` (kind, key, person) behind, read from the relation `granted`. */
export async function resolvePeople(connection: DuckDBConnection): Promise<Identity> {
  await connection.run(nodesAndLinks);
  let changed = true;
  let rounds = 0;
  for (; changed && rounds < mostRounds; rounds++) {
    await connection.run(round);
    const reader = await connection.runAndReadAll(
      "SELECT count(*) FROM labels JOIN earlier USING (node) WHERE labels.label <> earlier.label",
    );
    changed = Number(reader.getRowsJS()[0]?.[0]) > 0;
  }
  await connection.run(people);
  return { rounds, settled: !changed };
}

/** Kinds of keys, in the order in which an event takes its own. */
export const keyKinds = { client: 1, user: 2, emailHash: 3 } as const;
const { client, user, emailHash } = keyKinds;

const ownKind = `CASE WHEN client IS NOT NULL THEN ${client} WHEN "user" IS NOT NULL THEN ${user} ELSE ${emailHash} END`;
const ownKey = `coalesce(client, "user", "emailHash")`;

const nodesAndLinks = `
  CREATE OR REPLACE TEMP TABLE seen AS
    SELECT DISTINCT client, "user", "emailHash" FROM granted WHERE "user" IS NOT NULL OR "emailHash" IS NOT NULL;
  CREATE OR REPLACE TEMP TABLE nodes AS
    SELECT kind, key, row_number() OVER (ORDER BY kind, key)::INTEGER AS node FROM (
      SELECT DISTINCT ${client}::TINYINT AS kind, client AS key FROM granted WHERE client IS NOT NULL
      UNION ALL SELECT DISTINCT ${user}, "user" FROM seen WHERE "user" IS NOT NULL
      UNION ALL SELECT DISTINCT ${emailHash}, "emailHash" FROM seen WHERE "emailHash" IS NOT NULL);
  CREATE OR REPLACE TEMP TABLE all_links AS
    SELECT DISTINCT one.node AS own, one.kind AS own_kind, other.node AS key, other.kind AS key_kind
    FROM (
      SELECT ${ownKind} AS own_kind, ${ownKey} AS own, ${user} AS key_kind, "user" AS key FROM seen
      UNION ALL SELECT ${ownKind}, ${ownKey}, ${emailHash}, "emailHash" FROM seen
    ) AS pair
      JOIN nodes AS one ON one.kind = pair.own_kind AND one.key = pair.own
      JOIN nodes AS other ON other.kind = pair.key_kind AND other.key = pair.key
    WHERE one.node <> other.node;
  CREATE OR REPLACE TEMP TABLE links AS
    WITH shared_keys AS (
      SELECT key FROM all_links WHERE own_kind = ${client} GROUP BY key HAVING count(*) > ${mostClients}
    ), shared_clients AS (
      SELECT own FROM all_links WHERE own_kind = ${client} AND key_kind = ${user}
      GROUP BY own HAVING count(*) > ${mostUsers}
    )
    SELECT own, key FROM all_links
    WHERE key NOT IN (SELECT key FROM shared_keys) AND own NOT IN (SELECT own FROM shared_clients);
  CREATE OR REPLACE TEMP TABLE labels AS
    SELECT DISTINCT node, node AS label FROM (SELECT own AS node FROM links UNION ALL SELECT key FROM links);
  DROP TABLE seen; DROP TABLE all_links`;

/** A key takes the least label of its nodes, a node the least of its keys. */
const round = `
  CREATE OR REPLACE TEMP TABLE earlier AS SELECT * FROM labels;
  CREATE OR REPLACE TEMP TABLE of_keys AS
    SELECT key AS node, min(label) AS label FROM links JOIN labels ON labels.node = own GROUP BY key;
  CREATE OR REPLACE TEMP TABLE labels AS
    SELECT node, min(label) AS label FROM (
      SELECT * FROM earlier UNION ALL SELECT * FROM of_keys
      UNION ALL SELECT own, min(label) FROM links JOIN of_keys ON of_keys.node = key GROUP BY own)
    GROUP BY node`;

const people = `
  CREATE OR REPLACE TEMP TABLE people AS
    SELECT kind, key, coalesce(label, node)::INTEGER AS person FROM nodes LEFT JOIN labels USING (node);
  DROP TABLE nodes; DROP TABLE links; DROP TABLE labels; DROP TABLE IF EXISTS earlier; DROP TABLE IF EXISTS of_keys`;
