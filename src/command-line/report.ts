// `report`: the same report as in Slack, as JSON, Markdown, comma-separated values or pictures.
import { writeFile } from "node:fs/promises";
import { join, parse, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Language } from "../core/language.ts";
import { reportKinds, type Report } from "../core/report.ts";
import { renderCsv } from "../reports/render-csv.ts";
import { renderMarkdown } from "../reports/render-markdown.ts";
import { renderPng } from "../reports/render-png.ts";
import { everyTenth } from "./every-tenth.ts";
import { printJson, UsageError, type Command, type Io } from "./command.ts";

/** The first picture has the name asked for, the others a number: `mix.png`, `mix-2.png`. */
function numbered(file: string, index: number): string {
  const { dir, name, ext } = parse(file);
  return index === 0 ? file : join(dir, `${name}-${index + 1}${ext}`);
}

async function writePictures(report: Report, file: string, io: Io): Promise<void> {
  const pictures = [report, ...report.furtherPictures].flatMap(({ picture }) =>
    picture === null ? [] : [picture],
  );
  if (pictures.length === 0) io.err("there is nothing to draw\n");
  for (const [index, picture] of pictures.entries()) {
    const place = numbered(file, index);
    await writeFile(place, await renderPng({ picture }));
    io.err(`${place}\n`);
  }
}

const forExample = { de: "Zum Beispiel", en: "For example" } as const;

export const reportCommand: Command = {
  name: "report",
  usage: `report ${reportKinds.join("|")} [PERIOD] [OPTION=VALUE] [--language de|en] [--json | --markdown | --png FILE | --csv FILE]`,
  example: "report attribution October --language en",
  does: "prints a report",
  async run(args, { io, house: open, operator, callerFolder }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        markdown: { type: "boolean" },
        png: { type: "string" },
        csv: { type: "string" },
        language: { type: "string" },
      },
    });
    if (positionals.length === 0) throw new UsageError(`report needs a kind: ${reportKinds.join(", ")}`);
    const house = await open({ needsDemo: true });
    const person = await house.directory.person(operator);
    const language = Language.catch(person?.language ?? "en").parse(values.language);
    const order = house.desk.readReportOrder(positionals.join(" "), language);
    if (order.kind === "wrong")
      throw new UsageError(`${order.sentence} ${forExample[language]}: report ${order.example}`);
    const audience = { kind: "person" as const, groups: person?.groups ?? ["everyone"] };
    const request = { ...order.request, audience };
    const report = await house.desk.report(request, operator, everyTenth(`report ${request.kind}`, io));
    const asFile = values.png !== undefined || values.csv !== undefined;
    if (values.png !== undefined) await writePictures(report, resolve(callerFolder, values.png), io);
    if (values.csv !== undefined) {
      const file = resolve(callerFolder, values.csv);
      await writeFile(file, renderCsv(report));
      io.err(`${file}\n`);
    } else if (order.csv) io.out(renderCsv(report));
    if (values.json === true) printJson(io, report);
    else if (values.markdown === true || !(asFile || order.csv)) io.out(renderMarkdown(report));
    return 0;
  },
};
