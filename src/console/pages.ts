// What a citation, a figure and a Turn open: the sentence marked, the number's origin, the way of the request.
import type { Citation } from "../core/citation.ts";
import type { Figure } from "../core/figure.ts";
import type { Language } from "../core/language.ts";
import type { StoredDocument } from "../core/ports.ts";
import type { Span, ToolRun } from "../core/state-ports.ts";
import { printFigure } from "../core/print.ts";
import type { Turn } from "../core/turn.ts";
import { html, page, type Html } from "./html.ts";

const words = {
  source: { de: "Quelle", en: "Source" },
  trusted: { de: "vertrauenswürdig", en: "trusted" },
  untrusted: { de: "nicht vertrauenswürdig: Inhalt nur als Zitat", en: "untrusted: content is only quoted" },
  trust: { de: "Herkunft", en: "Trust" },
  expires: { de: "Gültig bis", en: "Valid until" },
  added: { de: "Aufgenommen", en: "Added" },
  window: { de: "Zeitraum der Daten", en: "Data window" },
  none: { de: "kein Zeitraum", en: "no window" },
  query: { de: "Abfrage", en: "Query" },
  method: { de: "Verfahren", en: "Method" },
  reference: { de: "Referenz", en: "Reference" },
  inputHash: { de: "Hash der Eingabe (SHA-256)", en: "Input hash (SHA-256)" },
  dataHash: { de: "Hash der Daten (SHA-256)", en: "Data hash (SHA-256)" },
  tool: { de: "Werkzeug", en: "Tool" },
  input: { de: "Eingabe", en: "Input" },
  output: { de: "Ausgabe", en: "Output" },
  exact: { de: "Ungerundet", en: "Unrounded" },
  recompute: { de: "Jetzt neu berechnen", en: "Recompute now" },
  same: { de: "Neu berechnet: Das Ergebnis ist gleich.", en: "Recomputed: the result is the same." },
  other: {
    de: "Neu berechnet: Das Ergebnis ist anders, weil sich die Daten geändert haben.",
    en: "Recomputed: the result differs because the data have changed.",
  },
  back: { de: "Zur Anfrage", en: "To the request" },
  question: { de: "Frage", en: "Question" },
  answer: { de: "Antwort", en: "Answer" },
  steps: { de: "Schritte", en: "Steps" },
  sources: { de: "Quellen", en: "Sources" },
  figures: { de: "Zahlen", en: "Figures" },
  flags: { de: "Hinweise der Prüfungen", en: "Flags of the guards" },
  inThread: {
    de: "Die Datei selbst liegt in dem Gespräch, in dem sie geteilt wurde.",
    en: "The file itself lies in the conversation in which it was shared.",
  },
  gone: {
    de: "Das gibt es nicht (mehr), oder der Link ist nicht gültig.",
    en: "This does not exist (any more), or the link is not valid.",
  },
} as const;

type Words = keyof typeof words;

function row(language: Language, name: Words, value: string | null): Html | null {
  return value === null
    ? null
    : html`<dt>${words[name][language]}</dt>
        <dd>${value}</dd>`;
}

export function missingPage(language: Language): string {
  return page(language, "404", html`<h1>${words.gone[language]}</h1>`);
}

export function documentPage(document: StoredDocument, citation: Citation, language: Language): string {
  const { text } = document;
  const { start, end } = citation;
  const marked = html`${text.slice(0, start)}<mark id="cited">${text.slice(start, end)}</mark
    >${text.slice(end)}`;
  return page(
    language,
    document.title,
    html`<p class="soft">${words.source[language]}</p>
      <h1>${document.title}</h1>
      <dl>
        ${row(language, "source", document.source)}${row(language, "trust", words[document.trust][language])}${row(language, "expires", document.expires)}${row(language, "added", document.addedAt)}
      </dl>
      <h2><a href="#cited">${citation.sentence}</a></h2>
      <pre class="${document.kind === "library" ? "prose" : "code"}" tabindex="0">${marked}</pre>`,
  );
}

/** The quoted sentence of a file that was shared in a conversation: the file itself stands there. */
export function filePage({ title, sentence, trust }: Citation, language: Language): string {
  return page(
    language,
    title,
    html`<p class="soft">${words.source[language]}</p>
      <h1>${title}</h1>
      <dl>${row(language, "trust", words[trust][language])}</dl>
      <pre class="prose" tabindex="0"><mark id="cited">${sentence}</mark></pre>
      <p class="soft">${words.inThread[language]}</p>`,
  );
}

export interface FigurePage {
  readonly turn: Turn;
  readonly figure: Figure;
  readonly run: ToolRun | null;
  readonly recomputed: boolean | null;
  readonly recomputeUrl: string;
  readonly turnUrl: string;
}

export function figurePage({ turn, figure, run, recomputed, recomputeUrl, turnUrl }: FigurePage): string {
  const { language } = turn.ask;
  const { provenance } = figure;
  const window =
    provenance.window === null ? words.none[language] : `${provenance.window.from} – ${provenance.window.to}`;
  const outcome =
    recomputed === null
      ? null
      : html`<p role="status"><strong>${words[recomputed ? "same" : "other"][language]}</strong></p>`;
  return page(
    language,
    figure.label[language],
    html`<p class="soft">${figure.label[language]}</p>
      <h1><strong class="big">${printFigure(figure, language)}</strong></h1>
      ${outcome}
      <dl>
        ${row(language, "exact", String(figure.value))}${row(language, "window", window)}${row(language, "query", provenance.query)}${row(language, "method", provenance.method)}${row(language, "reference", provenance.reference)}${row(language, "tool", `${provenance.tool} ${provenance.version}`)}${row(language, "inputHash", provenance.inputHash)}${row(language, "dataHash", provenance.dataHash)}
      </dl>
      <form method="post" action="${recomputeUrl}">
        <p><button>${words.recompute[language]}</button> <a href="${turnUrl}">${words.back[language]}</a></p>
      </form>
      ${
        run === null
          ? null
          : html`<h2>${words.input[language]}</h2>
              <pre tabindex="0">${JSON.stringify(run.input, null, 2)}</pre>
              <h2>${words.output[language]}</h2>
              <pre tabindex="0">${JSON.stringify(run.output, null, 2).slice(0, 20_000)}</pre>`
      }`,
  );
}

export interface TurnPage {
  readonly turn: Turn;
  readonly spans: readonly Span[];
  documentUrl(citation: string): string;
  figureUrl(figure: string): string;
}

export function turnPage({ turn, spans, documentUrl, figureUrl }: TurnPage): string {
  const { language } = turn.ask;
  const { answer } = turn;
  const flags = [...(turn.admitted?.flags ?? []), ...(turn.cleared?.flags ?? [])];
  const assignments = turn.contributions.map(
    (one) =>
      html`<tr>
        <td>${one.specialist}</td>
        <td>${one.kind}</td>
        <td>${one.tools.map((use) => `${use.tool} (${use.outcome})`).join(", ")}</td>
        <td>${one.model.name}</td>
      </tr>`,
  );
  return page(
    language,
    turn.id,
    html`<p class="soft">${turn.id} · ${turn.ask.at}</p>
      <h1>${turn.ask.text}</h1>
      <h2>${words.answer[language]}</h2>
      <pre class="prose" tabindex="0">${answer?.text ?? "–"}</pre>
      ${
        answer === undefined || answer.citations.length === 0
          ? null
          : html`<h2>${words.sources[language]}</h2>
              <ol>
                ${answer.citations.map((citation) => html`<li><a href="${documentUrl(citation.id)}">${citation.title}</a>: ${citation.sentence}</li>`)}
              </ol>`
      }
      ${
        answer === undefined || answer.figures.length === 0
          ? null
          : html`<h2>${words.figures[language]}</h2>
              <table>
                ${answer.figures.map(
                  (figure) =>
                    html`<tr>
                      <td>${figure.label[language]}</td>
                      <td><a href="${figureUrl(figure.id)}">${printFigure(figure, language)}</a></td>
                      <td class="soft">${figure.provenance.method}</td>
                    </tr>`,
                )}
              </table>`
      }
      ${
        flags.length === 0
          ? null
          : html`<h2>${words.flags[language]}</h2>
              <ul>
                ${flags.map((flag) => html`<li>${flag.guard}: ${flag.code} (${flag.detail})</li>`)}
              </ul>`
      }
      <h2>${words.steps[language]}</h2>
      <table>
        ${assignments}
      </table>
      <table>
        ${spans.map(
          (span) =>
            html`<tr>
              <td>${span.name}</td>
              <td>${span.milliseconds} ms</td>
              <td class="soft">${JSON.stringify(span.attributes)}</td>
            </tr>`,
        )}
      </table>`,
  );
}
