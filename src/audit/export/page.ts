// The export as one page that an auditor can read offline: rows with filters, and every proposal with its steps together.
import { createHash } from "node:crypto";
import type { StoredEntry } from "../row.ts";

export interface PageRow {
  readonly sequence: number;
  readonly hash: string;
  readonly entry: StoredEntry;
}

export interface PageFacts {
  readonly installation: string;
  readonly firstKey: string;
  readonly keys: readonly string[];
  readonly rows: number;
  readonly shown: readonly PageRow[];
  readonly checkpoints: number;
  readonly protectedRows: number;
  readonly problems: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly madeAt: string;
}

/** More would not open in a browser; the rest is in rows.jsonl. */
export const mostRows = 10_000;

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const style = `:root{color-scheme:light dark;--line:#cfd5de;--soft:#5a6472}
body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:76rem;padding:1rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0}
td{overflow-wrap:anywhere}code{font:13px ui-monospace,monospace}.soft{color:var(--soft)}details{border-bottom:1px solid var(--line);padding:.3rem 0}
label{margin-right:1rem}.bad{border-left:4px solid #b3261e;padding-left:.8rem}.good{border-left:4px solid #1b7a3d;padding-left:.8rem}[hidden]{display:none}`;

const script = `const pick=(id)=>document.getElementById(id);
const show=()=>{let n=0;for(const row of document.querySelectorAll("tbody#rows tr")){
const fits=(!pick("event").value||row.dataset.event===pick("event").value)&&(!pick("actor").value||row.dataset.actor===pick("actor").value)
&&(!pick("words").value||row.textContent.toLowerCase().includes(pick("words").value.toLowerCase()));row.hidden=!fits;if(fits)n+=1;}
pick("count").textContent=String(n);};
for(const id of ["event","actor","words"])pick(id).addEventListener("input",show);show();`;

/** Nothing but this one script runs, and nothing is loaded: rows are somebody else's words. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`;

function options(values: readonly string[]): string {
  const distinct = [...new Set(values)].sort();
  return [
    "<option value=''>alle / all</option>",
    ...distinct.map((one) => `<option>${escape(one)}</option>`),
  ].join("");
}

function bodyText(body: StoredEntry["body"]): string {
  return Object.entries(body)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" · ");
}

function rowOf({ sequence, hash, entry }: PageRow): string {
  const { at, event, actor, subject, body } = entry;
  return `<tr id="row-${sequence}" data-event="${escape(event)}" data-actor="${escape(actor)}"><td>${sequence}</td><td>${escape(at)}</td><td>${escape(event)}</td><td>${escape(actor)}</td><td>${escape(subject)}</td><td>${escape(bodyText(body))}</td><td><code title="${escape(hash)}">${escape(hash.slice(0, 12))}</code></td></tr>`;
}

function chains(rows: readonly PageRow[]): string {
  const byProposal = new Map<string, PageRow[]>();
  for (const row of rows) {
    const { proposal } = row.entry.body;
    if (typeof proposal === "string") byProposal.set(proposal, [...(byProposal.get(proposal) ?? []), row]);
  }
  return [...byProposal]
    .map(([proposal, own]) => {
      const end = own.findLast(({ entry }) => entry.event === "effect-settled")?.entry.body["outcome"];
      const state = typeof end === "string" ? end : "offen / open";
      const steps = own.map(
        ({ sequence, entry }) =>
          `<li><a href="#row-${sequence}">${sequence}</a> ${escape(entry.at)} <strong>${escape(entry.event)}</strong> ${escape(entry.actor)} <span class="soft">${escape(bodyText(entry.body))}</span></li>`,
      );
      return `<details><summary>${escape(own[0]?.entry.subject ?? "")} <code>${escape(proposal)}</code> – ${escape(state)} (${own.length})</summary><ol>${steps.join("")}</ol></details>`;
    })
    .join("\n");
}

export function auditPage(facts: PageFacts): string {
  const { shown, problems, from, to } = facts;
  const verdict =
    problems.length === 0
      ? `<p class="good">Unverändert beim Export geprüft. / Verified when it was exported: nothing was changed.</p>`
      : `<div class="bad"><p>Beim Export gefunden / Found when it was exported:</p><ul>${problems.map((one) => `<li>${escape(one)}</li>`).join("")}</ul></div>`;
  const cut =
    shown.length > mostRows
      ? `<p class="bad">Diese Seite zeigt die neuesten ${mostRows} Zeilen; alle stehen in rows.jsonl. / This page shows the newest ${mostRows} rows; all are in rows.jsonl.</p>`
      : "";
  const rows = shown.slice(-mostRows);
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex">
<title>Prüfprotokoll / Audit log · Leitstand</title><style>${style}</style></head><body>
<h1>Prüfprotokoll / Audit log</h1>
${verdict}
<table><tbody>
<tr><th>Installation</th><td><code>${escape(facts.installation)}</code></td></tr>
<tr><th>Erster Schlüssel / First key</th><td><code>${escape(facts.firstKey)}</code></td></tr>
<tr><th>Schlüssel / Keys</th><td><code>${escape(facts.keys.join(", "))}</code></td></tr>
<tr><th>Zeilen / Rows</th><td>${facts.rows}, davon durch Prüfpunkte belegt / of them proved by checkpoints: ${facts.protectedRows}</td></tr>
<tr><th>Prüfpunkte / Checkpoints</th><td>${facts.checkpoints}</td></tr>
<tr><th>Zeitraum / Period</th><td>${escape(from ?? "Anfang / beginning")} – ${escape(to ?? "Ende / end")}</td></tr>
<tr><th>Erstellt / Made</th><td>${escape(facts.madeAt)}</td></tr></tbody></table>
<p>Nachprüfen / Verify: <code>node verify.mjs --key ${escape(facts.firstKey)}</code>. Personen stehen hier nur als Pseudonyme. / People are here as pseudonyms only.</p>
<h2>Vorschläge und Wirkungen / Proposals and effects</h2>
${chains(rows) || "<p>–</p>"}
<h2>Zeilen / Rows</h2>
${cut}
<p><label>Ereignis / Event <select id="event">${options(rows.map(({ entry }) => entry.event))}</select></label>
<label>Wer / Actor <select id="actor">${options(rows.map(({ entry }) => entry.actor))}</select></label>
<label>Enthält / Contains <input id="words" type="search"></label> <span id="count">${rows.length}</span></p>
<table><thead><tr><th>Nr.</th><th>Zeit / Time</th><th>Ereignis / Event</th><th>Wer / Actor</th><th>Worüber / Subject</th><th>Inhalt / Content</th><th>Hash</th></tr></thead>
<tbody id="rows">
${rows.map(rowOf).join("\n")}
</tbody></table>
<script>${script}</script>
</body></html>
`;
}
