// The console's pages as plain HTML: escaped at one place, styled without any request to elsewhere.

/** Marks text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

type Part = Html | string | number | null | readonly Part[];

function part(value: Part): string {
  if (value === null) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return value.map(part).join("");
}

/** html`<p>${text}</p>`: whatever is put in is escaped unless it is Html itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < values.length ? part(values[index] ?? null) : "")).join(""),
  );
}

const style = `
:root{color-scheme:light dark;--line:#d8dce3;--soft:#5a6472;--mark:#ffe27a;--back:#fff;--text:#1d2430;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--line:#39414d;--soft:#a3adbb;--mark:#7a6200;--back:#171b21;--text:#e7ebf1;--link:#7db8f5}}
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:var(--back);color:var(--text)}
main{max-width:56rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.35rem;margin:.2rem 0 .6rem}h2{font-size:1.05rem;margin:1.6rem 0 .4rem}
p.soft,dt,.soft{color:var(--soft)}dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem;margin:0}
dd{margin:0;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);border-radius:8px;padding:1rem;font:14px/1.55 ui-monospace,monospace}
pre.prose{font:16px/1.6 system-ui,sans-serif}mark{background:var(--mark);color:inherit;padding:.1em 0;scroll-margin:30vh}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);text-align:left;padding:.35rem .5rem .35rem 0;vertical-align:top}
a{color:var(--link)}button{font:inherit;padding:.45rem .9rem;border-radius:8px;border:1px solid var(--line);background:transparent;color:inherit;cursor:pointer}
strong.big{font-size:1.8rem;display:block}`;

export function page(language: "de" | "en", title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Leitstand</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text;
}
