// `report`: the same report as in Slack, as JSON, Markdown or a picture.
import { writeFile } from "node:fs/promises";
import { join, parse, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Language } from "../core/language.ts";
import { ReportKind, reportKinds, ReportRequest } from "../core/report.ts";
import { renderMarkdown } from "../reports/render-markdown.ts";
import { renderPng } from "../reports/render-png.ts";
import { everyTenth } from "./every-tenth.ts";
import { printJson, UsageError, type Command } from "./command.ts";

/** The first picture has the name asked for, the others a number: `mix.png`, `mix-2.png`. */
function numbered(file: string, index: number): string {
  const { dir, name, ext } = parse(file);
  return index === 0 ? file : join(dir, `${name}-${index + 1}${ext}`);
}

export const reportCommand: Command = {
  name: "report",
  usage: `report ${reportKinds.join("|")} [PERIOD] [--language de|en] [--json | --markdown | --png FILE]`,
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
        language: { type: "string" },
      },
    });
    const [kind, ...period] = positionals;
    const parsed = ReportKind.safeParse(kind);
    if (!parsed.success) throw new UsageError(`report needs a kind: ${reportKinds.join(", ")}`);
    const house = await open({ needsDemo: true });
    const language = Language.catch((await house.directory.person(operator))?.language ?? "en").parse(
      values.language,
    );
    const request = ReportRequest.parse({
      kind: parsed.data,
      language,
      period: period.join(" "),
      now: house.clock.now().toISOString(),
    });
    const report = await house.desk.report(request, operator, everyTenth(`report ${parsed.data}`, io));
    if (values.png !== undefined) {
      const pictures = [report, ...report.furtherPictures];
      for (const [index, picture] of pictures.entries()) {
        const file = numbered(resolve(callerFolder, values.png), index);
        await writeFile(file, await renderPng(picture));
        io.err(`${file}\n`);
      }
    }
    if (values.json === true) printJson(io, report);
    else if (values.png === undefined || values.markdown === true) io.out(renderMarkdown(report));
    return 0;
  },
};
