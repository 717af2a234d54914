#!/usr/bin/env node
// Verifies an exported audit log. Stands alone: any Node from 18 on, nothing of Leitstand, no network.
//
//   node verify.mjs [FOLDER] [--key ID] [--checkpoints FILE] …
//
//   FOLDER          the export; the folder of this file when left out
//   --key           the id of the first key, as you wrote it down when Leitstand was set up
//   --checkpoints   checkpoints that you kept yourself: an older export's file, or messages copied from the channel
//
// Exit 0: everything fits. 1: something does not, said in words. 2: this is no export.
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";

const here = decodeURIComponent(new URL(".", import.meta.url).pathname).replace(/^\/([A-Za-z]:)/, "$1");
const wanted = { folder: here, key: null, checkpoints: [] };
for (let index = 2; index < process.argv.length; index += 1) {
  const word = process.argv[index];
  if (word === "--key") wanted.key = process.argv[(index += 1)] ?? "";
  else if (word === "--checkpoints") wanted.checkpoints.push(process.argv[(index += 1)] ?? "");
  else wanted.folder = word;
}

const problems = [];
const say = (text) => process.stdout.write(`${text}\n`);
const problem = (row, text) => problems.push({ row, text });
const sha256 = (data) => createHash("sha256").update(data).digest();
const hex = (text) => sha256(text).toString("hex");
const file = (name) => `${wanted.folder.replace(/[\\/]$/, "")}/${name}`;

function stop(text) {
  say(`NOT CHECKED: ${text}`);
  process.exit(2);
}

function read(name) {
  try {
    return readFileSync(file(name), "utf8");
  } catch {
    return stop(`there is no ${name} in ${wanted.folder}`);
  }
}

function parse(text, where) {
  try {
    return JSON.parse(text);
  } catch {
    problem(null, `${where} is not readable`);
    return null;
  }
}

// ── Keys ──────────────────────────────────────────────────────────────────────────────────────

const spkiHead = Buffer.from("302a300506032b6570032100", "hex");

function keyOf(raw) {
  const bytes = Buffer.from(String(raw), "base64");
  if (bytes.length !== 32) return null;
  const key = createPublicKey({ key: Buffer.concat([spkiHead, bytes]), format: "der", type: "spki" });
  return { id: hex(bytes).slice(0, 16), raw: bytes, key };
}

function signed(key, text, signature) {
  const bytes = Buffer.from(String(signature), "base64");
  return bytes.length === 64 && verify(null, Buffer.from(text), key.key, bytes);
}

// ── The tree (RFC 6962) ───────────────────────────────────────────────────────────────────────

const leaf = (data) => sha256(Buffer.concat([Buffer.from([0]), data]));
const node = (left, right) => sha256(Buffer.concat([Buffer.from([1]), left, right]));

function grow(tree, added) {
  let top = added;
  for (let rest = tree.size; rest % 2 === 1; rest = Math.floor(rest / 2)) top = node(tree.nodes.pop(), top);
  tree.nodes.push(top);
  tree.size += 1;
}

const rootOf = (tree) =>
  tree.nodes.length === 0
    ? sha256("")
    : tree.nodes.slice(0, -1).reduceRight((right, left) => node(left, right), tree.nodes.at(-1));

// ── Checkpoints ───────────────────────────────────────────────────────────────────────────────

const base64 = "[A-Za-z0-9+/]";
const shape = new RegExp(
  `^(leitstand/[0-9a-f]{32})\\n(0|[1-9]\\d{0,15})\\n(${base64}{43}=)\\ntime (\\S{20,32})\\n` +
    `(?:previous (\\d{1,16}) (${base64}{43}=)\\n)?((?:proof ${base64}{43}=\\n){0,128})\\n— (\\S{1,64}) (${base64}{91}=)\\n$`,
);

function readCheckpoints(text, source) {
  const found = [];
  const pieces = text.replaceAll("\r\n", "\n").split(/^(?=leitstand\/[0-9a-f]{32}$)/m);
  const begun = pieces.filter((one) => one.startsWith("leitstand/"));
  begun.forEach((piece, index) => {
    const at = piece.indexOf("\n— ");
    const end = at < 0 ? -1 : piece.indexOf("\n", at + 1);
    const match = end < 0 ? null : shape.exec(piece.slice(0, end + 1));
    if (match === null) {
      // Cut off by a power failure while it was written; anything earlier is no accident.
      if (index < begun.length - 1) problem(null, `a checkpoint in ${source} is not readable`);
      return;
    }
    const [note, origin, size, root, time, olderSize, olderRoot, , name, signature] = match;
    found.push({
      source,
      note,
      origin,
      size: Number(size),
      root,
      time,
      previous: olderSize === undefined ? null : { size: Number(olderSize), root: olderRoot },
      text: note.slice(0, note.indexOf("\n\n") + 1),
      name,
      bytes: Buffer.from(signature, "base64"),
    });
  });
  return found;
}

function signerOf(checkpoint, keys) {
  if (checkpoint.name !== checkpoint.origin) return null;
  for (const key of keys) {
    const named = Buffer.concat([Buffer.from(`${checkpoint.origin}\n`), Buffer.from([1]), key.raw]);
    if (!sha256(named).subarray(0, 4).equals(checkpoint.bytes.subarray(0, 4))) continue;
    if (signed(key, checkpoint.text, checkpoint.bytes.subarray(4).toString("base64"))) return key;
  }
  return null;
}

// ── The beginning ─────────────────────────────────────────────────────────────────────────────

const manifest = parse(read("manifest.json"), "manifest.json");
const genesisText = read("genesis.json");
const genesis = parse(genesisText, "genesis.json");
if (genesis === null || manifest === null) stop("the export's beginning is not readable");
const first = keyOf(genesis?.key?.public);
if (genesis.format !== "leitstand audit 2") stop("this is not an export of Leitstand's audit log");
if (first === null || first.id !== genesis.key.id) problem(null, "the beginning names a key that is none");
if (wanted.key !== null && genesis.key.id !== wanted.key)
  problem(null, `the log begins with key ${genesis.key.id}; you expected ${wanted.key}`);
const keys = new Map(first === null ? [] : [[first.id, first]]);

const given = [["checkpoints.txt", read("checkpoints.txt")]];
for (const one of wanted.checkpoints) {
  if (!existsSync(one)) stop(`there is no ${one}`);
  given.push([one, readFileSync(one, "utf8")]);
}
const checkpoints = given.flatMap(([source, text]) => {
  const found = readCheckpoints(text, source);
  if (found.length === 0 && source !== "checkpoints.txt")
    problem(null, `there is no checkpoint in ${source}`);
  return found;
});
const sizes = new Set(checkpoints.map((one) => one.size));

// ── Rows ──────────────────────────────────────────────────────────────────────────────────────

const tree = { size: 0, nodes: [] };
const roots = new Map();
const effects = new Map();
const events = ["proposal-made", "decision-made", "policy-decided", "effect-intended", "effect-settled"];
let previous = hex(genesisText);
let expected = genesis.key.id;
let count = 0;
let bodies = 0;

function takeOver(row, entry) {
  const { old, new: id, public: raw, proof } = entry.body ?? {};
  const next = keyOf(raw);
  if (next === null || next.id !== id) return problem(row.sequence, "names a new key that is none");
  if (old !== row.key) return problem(row.sequence, `takes over from key ${old}, but ${row.key} was in use`);
  const text = `leitstand audit key 2\n${genesis.installation}\n${old}\n${id}\n${raw}`;
  if (!signed(next, text, proof))
    return problem(row.sequence, `the new key ${id} did not sign that it takes over`);
  keys.set(id, next);
  return id;
}

for (const line of read("rows.jsonl").split("\n")) {
  if (line === "") continue;
  count += 1;
  const row = parse(line, `line ${count} of rows.jsonl`);
  if (row === null) continue;
  if (row.sequence !== count) {
    problem(row.sequence, `a row is missing before it, or stands there twice (expected number ${count})`);
    count = row.sequence;
  }
  if (row.previous !== previous) problem(row.sequence, "does not follow from the row before it");
  // A withheld row is known by its hash alone: its place, its signature and its leaf can still be checked.
  const withheld = row.body === null;
  const hash = withheld
    ? row.hash
    : hex(`leitstand audit row 2\n${row.sequence}\n${row.previous}\n${row.key}\n${row.body}`);
  if (row.hash !== hash)
    problem(row.sequence, "was changed after it was written: its hash does not fit its content");
  const key = keys.get(row.key);
  if (key === undefined) problem(row.sequence, `is signed with key ${row.key}, which the log does not know`);
  else if (!signed(key, `leitstand audit row 2\n${hash}`, row.signature))
    problem(row.sequence, "its signature does not fit its content");
  if (key !== undefined && row.key !== expected)
    problem(row.sequence, `is signed with key ${row.key}, but key ${expected} was in use`);
  expected = row.key;
  if (!withheld) {
    bodies += 1;
    const entry = parse(row.body, `row ${row.sequence}`);
    if (entry?.event === "key-rotated") expected = takeOver(row, entry) ?? row.key;
    const proposal = entry?.body?.proposal;
    if (events.includes(entry?.event) && typeof proposal === "string")
      effects.set(proposal, [...(effects.get(proposal) ?? []), { ...entry, row: row.sequence }]);
  }
  previous = row.hash;
  grow(tree, leaf(Buffer.from(String(hash), "hex")));
  if (sizes.has(count))
    roots.set(count, { root: rootOf(tree).toString("base64"), keys: [row.key, expected] });
}
if (manifest.rows !== count) problem(null, `the export says ${manifest.rows} rows, but holds ${count}`);

// ── Checkpoints against rows ──────────────────────────────────────────────────────────────────

let covered = 0;
for (const checkpoint of checkpoints) {
  const name = `the checkpoint of ${checkpoint.time} over ${checkpoint.size} rows (${checkpoint.source})`;
  const found = roots.get(checkpoint.size);
  const signer = signerOf(checkpoint, keys.values());
  if (checkpoint.origin !== `leitstand/${genesis.installation}`)
    problem(null, `${name} is of another installation`);
  else if (signer === null) problem(null, `${name} is not signed with a key of this log`);
  else if (checkpoint.size > count)
    problem(
      count,
      `${name} proves rows that are not here: the log was cut off, or an older copy was put back`,
    );
  else if (found === undefined || found.root !== checkpoint.root)
    problem(
      checkpoint.size,
      `${name} has another root: rows up to it were written anew, or the log was forked`,
    );
  else if (!found.keys.includes(signer.id))
    problem(checkpoint.size, `${name} is signed with key ${signer.id}, which was not in use then`);
  else covered = Math.max(covered, checkpoint.size);
  const older = checkpoint.previous && roots.get(checkpoint.previous.size);
  if (older && older.root !== checkpoint.previous.root)
    problem(checkpoint.previous.size, `${name} goes on from another log than this one`);
}

// ── Effects against rows ──────────────────────────────────────────────────────────────────────

const words = {
  "proposal-made": "that it was proposed",
  "decision-made": "that somebody decided on it",
  "policy-decided": "that policy allowed it",
  "effect-intended": "that its effect was begun",
  "effect-settled": "what became of it",
};
const counts = (entry) =>
  entry.event === "decision-made"
    ? entry.body.outcome === "claimed"
    : entry.event !== "policy-decided" || entry.body.decision === "allow";
const ledger = new Set();
let executed = 0;
for (const line of read("effects.jsonl").split("\n")) {
  if (line === "") continue;
  const effect = parse(line, "effects.jsonl");
  if (effect === null) continue;
  ledger.add(effect.proposal);
  const rows = (effects.get(effect.proposal) ?? []).filter(counts);
  const last = rows.filter((one) => one.event === "effect-settled").at(-1);
  if (effect.receipt === null && last !== undefined)
    problem(last.row, `settles proposal ${effect.proposal}, but the ledger has no receipt`);
  for (const one of rows)
    if (one.body.hash !== effect.hash)
      problem(one.row, `names another hash than the ledger for proposal ${effect.proposal}`);
  // Rows from before signing, or withheld from this export, cannot be asked for.
  const exempt = genesis.unsigned !== null && effect.createdAt < genesis.at;
  if (effect.receipt === null || exempt || bodies < count) continue;
  executed += 1;
  const short = effect.receipt === "rejected" || effect.receipt === "refused";
  let at = 0;
  for (const event of short ? ["proposal-made", "decision-made", "effect-settled"] : events) {
    const own = rows.filter((one) => one.event === event);
    const row = event === "effect-settled" ? own.at(-1)?.row : own[0]?.row;
    if (row === undefined)
      problem(null, `proposal ${effect.proposal} has a receipt, but the log does not say ${words[event]}`);
    else if (row < at) problem(row, `says ${words[event]} (proposal ${effect.proposal}) too late`);
    else at = row;
  }
  const undone = effect.receipt === "undone" && last?.body.outcome === "done";
  if (last !== undefined && last.body.outcome !== effect.receipt && !undone)
    problem(last.row, `the ledger says ${effect.receipt} of proposal ${effect.proposal}, the log does not`);
  if (last !== undefined && (last.body.result ?? null) !== effect.result)
    problem(last.row, `the ledger holds another result for proposal ${effect.proposal}`);
}
for (const [proposal, rows] of effects) {
  const beyond = rows.find((one) => one.event !== "proposal-made" && counts(one));
  if (!ledger.has(proposal) && beyond !== undefined)
    problem(
      beyond.row,
      `says ${words[beyond.event]} of proposal ${proposal}, which the ledger does not have`,
    );
}

// ── The export's own files ────────────────────────────────────────────────────────────────────

const { signature, key: signerId, ...rest } = manifest;
const signer = keys.get(signerId);
const listed = JSON.stringify(rest);
if (signer === undefined || !signed(signer, `leitstand audit export 2\n${listed}`, signature))
  problem(
    null,
    "manifest.json is not signed with a key of this log: files of this export may have been exchanged",
  );
for (const [name, digest] of Object.entries(manifest.files ?? {}))
  if (!existsSync(file(name))) problem(null, `${name} is missing from the export`);
  else if (hex(readFileSync(file(name))) !== digest)
    problem(null, `${name} was changed after the export was made`);
for (const name of readdirSync(wanted.folder))
  if (name !== "manifest.json" && !(name in (manifest.files ?? {})))
    say(`note: ${name} was not there when the export was made`);

// ── In words ──────────────────────────────────────────────────────────────────────────────────

say(`Audit log of Leitstand, installation ${genesis.installation}`);
say(
  `  first key ${genesis.key.id}${wanted.key === null ? " (compare it with the id that you wrote down)" : ""}`,
);
say(
  `  ${count} rows, ${bodies} with their content, ${checkpoints.length} checkpoints, ${executed} finished proposals`,
);
if (problems.length === 0) {
  say("OK: nothing was changed, removed, inserted or reordered, and every finished effect has its rows.");
  say(
    `  rows 1 to ${covered} are proved by checkpoints; the last ${count - covered} by their signatures alone.`,
  );
  process.exit(0);
}
const ordered = problems.sort((left, right) => (left.row ?? Infinity) - (right.row ?? Infinity));
say(`NOT OK: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}. The first:`);
for (const { row, text } of ordered.slice(0, 20)) say(row === null ? `  ${text}` : `  row ${row}: ${text}`);
if (ordered.length > 20) say(`  and ${ordered.length - 20} more`);
process.exit(1);
