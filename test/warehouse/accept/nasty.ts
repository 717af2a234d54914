// Lines that a warehouse meets sooner or later.
import { visit } from "../raw-events.ts";

const [, good] = visit({ at: "2026-10-05T10:00:00Z", client: "c1", order: { id: "o1", value: 80 } });
const text = (changes: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...good, ...changes });
const item = { product: "p", quantity: 1, price: 2.5 };
const plain = JSON.stringify(good);

export const goodEvent = good;

/** Without line ends of their own. */
export const nastyLines: readonly string[] = [
  plain,
  "",
  "   ",
  "\u00a0",
  "{ broken",
  `${plain}\u001f`,
  "null",
  "[]",
  '"text"',
  "{}",
  `${plain} ${plain}`,
  plain.replace(/\}$/, ',"id":"again"}'),
  plain.replace('"analyticsStorage":"granted"', '"analyticsStorage":"denied","analyticsStorage":"granted"'),
  plain.replace('"value":80', '"value":8e1'),
  plain.replace('"value":80', '"value":1e999'),
  plain.replace('"value":80', '"value":NaN'),
  plain.replace('"value":80', '"value":123456789012345678901234567890'),
  plain.replace('"value":80', '"value":-0'),
  plain.replace('"value":80', '"value":0080'),
  plain.replace('"client":"c1"', '"client":"\\ud800"'),
  plain.replace('"client":"c1"', '"client":"\\u0000"'),
  plain.replace('"client":"c1"', '"client":"\ud83d\ude00 ä \u2028 \u200b"'),
  ...[null, 7, "", "x".repeat(5000), ["x"], { x: 1 }, true].map((id) => text({ id })),
  ...[0, 2, 1.5, "1", null].map((schema) => text({ schema })),
  ...["login", "", null, "PURCHASE"].map((name) => text({ name })),
  ...[
    "gestern",
    "2026-10-05",
    "2026-10-05T10:00:00",
    "2026-10-05T10:00:00+02:00",
    "2026-02-30T10:00:00Z",
  ].map((time) => text({ time })),
  ...[
    "2026-10-05T24:00:00Z",
    "2026-10-05T10:00:00.123456789Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    5,
  ].map((time) => text({ time })),
  ...["a@b.example", 5, null].map((client) => text({ client })),
  ...["ABC", "a".repeat(64), "g".repeat(64), null].map((emailHash) => text({ emailHash })),
  ...["12", null, -3.25, true, 1e300].map((value) => text({ value })),
  ...["USD", "eur", null].map((currency) => text({ currency })),
  ...[null, {}, [null], [[]], [{}], "[]", [item, { ...item, quantity: 0 }], [{ ...item, quantity: 1.5 }]].map(
    (items) => text({ items }),
  ),
  ...[
    [{ ...item, quantity: 2 ** 40 }],
    [{ ...item, price: "2" }],
    [{ ...item, product: 5 }],
    [{ ...item, more: [1] }],
  ].map((items) => text({ items })),
  ...[null, {}, "granted", { ...good?.consent, adStorage: "yes" }, { ...good?.consent, more: 1 }].map(
    (consent) => text({ consent }),
  ),
  ...["id", "user", "items", "consent", "value"].map((field) => text({ [field]: undefined })),
  text({ Id: "x", extra: { deep: [1, 2] } }),
  JSON.stringify(Object.fromEntries(Object.entries(good ?? {}).reverse())),
];

/** Not as lines that DuckDB's reader would take: a carriage return within. */
export const oddLine = plain.replace("{", "{\r");
