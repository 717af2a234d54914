// Whatever is rendered, in whichever form a server takes it: within Slack's limits, complete, in order, addressing nobody.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printText } from "#src/core/print.ts";
import type { Turn } from "#src/core/turn.ts";
import {
  controls,
  feedbackButtons,
  iconButton,
  overflow,
  smallControls,
  button,
} from "#src/slack/render/elements/controls.ts";
import { disarm } from "#src/slack/render/escape.ts";
import { pack, stepDown, withoutMarkup, type Message } from "#src/slack/render/message.ts";
import { renderAnswer, renderSentence } from "#src/slack/render/render-answer.ts";
import { renderCard } from "#src/slack/render/render-card.ts";
import { renderDetails, renderPreview } from "#src/slack/render/render-details.ts";
import { renderUsage } from "#src/slack/render/render-help.ts";
import { renderProgress, renderTaskChunk } from "#src/slack/render/render-progress.ts";
import { renderReport } from "#src/slack/render/render-report.ts";
import * as any from "../arbitraries.ts";
import { links, makeTurn } from "../samples.ts";
import { checkMessages, type Allowed } from "../slack-limits.ts";
import { lettersShown, missingWords, orderOf } from "../words-shown.ts";

/** The message as it is sent first, and every plainer form that a refusal leads to. */
function formsOf(message: Message): Message[] {
  const next = stepDown(message, []);
  return [message, ...(next === null ? withoutMarkup(message) : formsOf(next))];
}

const problems = (messages: readonly Message[], allowed: Allowed = {}): string[] =>
  checkMessages(messages.flatMap(formsOf), allowed);

function holds<Value>(
  arbitrary: fc.Arbitrary<Value>,
  numRuns: number,
  judge: (value: Value) => string[],
): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      expect(judge(value)).toEqual([]);
    }),
    { seed: 20_261_129, numRuns, endOnFailure: true },
  );
}

/** What the answer says, segment by segment, as a reader must find it. */
function saidBy({ ask, answer }: Turn): string[] {
  if (answer === undefined) return [];
  const printing = { language: ask.language, ...answer };
  return answer.segments.flatMap((segment) => {
    const figure = segment.kind === "figure" ? (segment.table?.rows.map((row) => row.label) ?? []) : [];
    const copy =
      segment.kind === "copy"
        ? segment.variants.flatMap((id) =>
            answer.variants.filter((each) => each.id === id).map((each) => each.text),
          )
        : [];
    return [printText(segment.text, printing), ...figure, ...copy];
  });
}

describe("any Turn", () => {
  it("becomes valid messages in every form, with buttons at the end", () => {
    const closing = [
      ...smallControls([
        feedbackButtons({
          action: "f",
          good: { label: "Gut", value: "+" },
          bad: { label: "Schlecht", value: "-" },
        }),
        iconButton({ action: "i", label: "Weg", value: "x" }),
      ]),
      ...controls([button({ action: "b", label: "Kürzer", value: "1" })]),
    ];
    holds(any.turn, 30, (turn) => problems(renderAnswer(turn, links, { closing })));
  });

  it("is told completely: every word of every segment, segments in order", () => {
    holds(any.turn, 40, (turn) => {
      const shown = lettersShown(renderAnswer(turn, links));
      const said = saidBy(turn).map(disarm);
      return [...missingWords(said, shown), ...orderOf(said, shown)];
    });
  });

  it("is told completely in plain words too", () => {
    holds(any.turn, 25, (turn) => {
      const plain = lettersShown(renderAnswer(turn, links).flatMap(withoutMarkup));
      return missingWords(saidBy(turn).map(disarm), plain);
    });
  });

  it("has details that fit", () => {
    holds(any.turn, 20, (turn) => problems(renderDetails(turn, links)));
  });

  it("fits with an answer of 100 kB, whatever it is made of", () => {
    const whole = any.hostile.map((part) => part.repeat(Math.ceil(100_000 / Math.max(part.length, 1))));
    const long = whole.map((words) =>
      makeTurn({ segments: [{ kind: "advice", id: "a", text: words, citations: ["a1.c1"] }] }),
    );
    fc.assert(
      fc.property(long, (turn) => {
        expect(checkMessages(renderAnswer(turn, links))).toEqual([]);
      }),
      { seed: 5, numRuns: 6, endOnFailure: true },
    );
  });
});

describe("any report", () => {
  it("becomes valid messages in every form", () => {
    const files = fc.constantFrom(
      {},
      { csv: "attached" as const },
      { csv: "failed" as const, pictures: "failed" as const },
    );
    holds(fc.tuple(any.report, any.pictures, files), 20, ([report, pictures, beside]) =>
      problems(renderReport(report, pictures, beside)),
    );
  });

  it("is told completely: sentences, rows, method and caveats", () => {
    holds(fc.tuple(any.report, any.pictures), 15, ([report, pictures]) => {
      const shown = lettersShown(renderReport(report, pictures));
      const tables = [report.table, ...(report.furtherTables ?? [])];
      const rows = tables.flatMap((table) => table.rows.map((row) => row.label));
      const said = [
        ...report.summary.map((sentence) => printText(sentence, report)),
        ...rows,
        report.method,
        ...report.caveats,
      ];
      return missingWords(said.map(disarm), shown);
    });
  });
});

describe("any card, progress and sentence", () => {
  it("card and preview are valid and mention none but those whom they are about", () => {
    holds(any.card, 20, (card) =>
      problems([renderCard(card), ...renderPreview(card)], { mentions: [card.proposal.asker] }),
    );
  });

  it("progress is valid, as message and as chunks", () => {
    holds(fc.tuple(any.tasks, any.language), 30, ([tasks, language]) => [
      ...problems([renderProgress(tasks, language)]),
      ...tasks
        .map((task) => renderTaskChunk(task, language))
        .flatMap((chunk) => (JSON.stringify(chunk).length > 700 ? ["long chunk"] : [])),
    ]);
  });

  it("sentences and wrong use are valid and complete", () => {
    const names = { report: "/report", digest: "/digest", leitstand: "/leitstand" };
    holds(fc.tuple(any.text, any.language), 40, ([text, language]) => [
      ...problems([...renderSentence(text), ...renderUsage(names, text, language)]),
      ...missingWords([disarm(text)], lettersShown(renderSentence(text))),
    ]);
  });

  it("controls are cut to what Slack takes", () => {
    holds(fc.tuple(any.text, fc.integer({ min: 1, max: 60 })), 12, ([label, count]) => {
      const many = <Element>(make: (index: number) => Element): Element[] =>
        Array.from({ length: count }, (_, index) => make(index));
      const confirm = { title: label, text: label, confirm: label, deny: label };
      return problems(
        pack([
          ...controls([
            overflow({ action: "o", entries: many((index) => ({ label, value: `${index}` })), confirm }),
            ...many((index) =>
              button({
                action: `b${index}`,
                label,
                value: "v",
                spoken: label,
                confirm,
                url: "https://x.example",
              }),
            ),
          ]),
          ...smallControls(many((index) => iconButton({ action: `i${index}`, label, value: "v", confirm }))),
        ]),
      );
    });
  });
});
