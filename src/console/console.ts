// The operator's pages over the desk, on loopback: every address is signed, so that only a link that we gave opens.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Desk } from "../core/desk.ts";
import { Fault } from "../core/errors.ts";
import { TurnId } from "../core/ids.ts";
import type { Report } from "../core/report.ts";
import type { Turn } from "../core/turn.ts";
import { documentPage, figurePage, filePage, missingPage, turnPage } from "./pages.ts";

export interface ConsoleOptions {
  readonly desk: Desk;
  /** Signs addresses; from the installation's master key. */
  readonly secret: Buffer;
  /** Where a browser reaches us, without a slash at the end. */
  publicUrl(): string;
  /** A port of its own, or null when the local workspace hands requests over. */
  readonly port: number | null;
  /** Answers what is no console page; false when it does not know it either. */
  otherwise(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Pictures of reports, each kept under an id. */
  readonly pictures: {
    get(id: string): Promise<Buffer | null>;
    make(id: string, picture: NonNullable<Report["picture"]>): Promise<void>;
  };
}

export interface Links {
  document(turn: TurnId, citation: string): string;
  figure(turn: TurnId, figure: string): string;
  turn(turn: TurnId): string;
}

export interface Console {
  readonly links: Links;
  /** Its pictures in order, drawn and kept. */
  pictures(report: Report): Promise<readonly { readonly url: string; readonly alt: string }[]>;
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  close(): Promise<void>;
}

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
};

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export async function startConsole(options: ConsoleOptions): Promise<Console> {
  const { desk } = options;
  const sign = (path: string) =>
    createHmac("sha256", options.secret).update(`console ${path}`).digest("hex").slice(0, 32);
  const signed = (path: string) => `${options.publicUrl()}${path}?k=${sign(path)}`;
  const links: Links = {
    document: (turn, citation) => signed(`/console/document/${turn}/${encodeURIComponent(citation)}`),
    figure: (turn, figure) => signed(`/console/figure/${turn}/${encodeURIComponent(figure)}`),
    turn: (turn) => signed(`/console/turn/${turn}`),
  };
  const recompute = (turn: TurnId, figure: string) =>
    signed(`/console/recompute/${turn}/${encodeURIComponent(figure)}`);

  const genuine = (url: URL): boolean => {
    const given = Buffer.from(url.searchParams.get("k") ?? "");
    const wanted = Buffer.from(sign(url.pathname));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  };

  const showFigure = async (turn: TurnId, id: string, recomputed: boolean | null): Promise<string | null> => {
    const found = await desk.figure(turn, id);
    const figure = found?.turn.contributions.flatMap((one) => one.figures).find((one) => one.id === id);
    if (found === null || figure === undefined) return null;
    return figurePage({
      ...(await desk.reveal(turn, found, null)),
      figure,
      recomputed,
      recomputeUrl: recompute(turn, id),
      turnUrl: links.turn(turn),
    });
  };

  const showDocument = async (turn: Turn, id: string): Promise<string | null> => {
    const citation = turn.contributions.flatMap((one) => one.citations).find((one) => one.id === id);
    // A shared file is shown where it was shared; here stands what was quoted of it.
    if (citation?.kind === "file")
      return filePage(await desk.reveal(turn.id, citation, null), turn.ask.language);
    const document =
      citation === undefined ? null : await desk.document(citation.document, turn.ask.person.id);
    if (document === null || citation === undefined) return null;
    const { text } = document;
    // Restored in three parts, so that the mark stands where the sentence stands.
    const [before, cited, after] = await desk.reveal(
      turn.id,
      [text.slice(0, citation.start), text.slice(citation.start, citation.end), text.slice(citation.end)],
      null,
    );
    const shown = [before ?? "", cited ?? "", after ?? ""] as const;
    const start = shown[0].length;
    const { title, source, sentence } = await desk.reveal(turn.id, citation, null);
    return documentPage(
      { ...document, title: await desk.reveal(turn.id, document.title, null), text: shown.join("") },
      { ...citation, title, source, sentence, start, end: start + shown[1].length },
      turn.ask.language,
    );
  };

  const pageFor = async (kind: string, id: TurnId, part: string, method: string): Promise<string | null> => {
    const turn = await desk.turn(id);
    if (turn === null) return null;
    if (kind === "turn") {
      const trace = await desk.trace(id);
      return trace === null
        ? null
        : turnPage({
            ...(await desk.reveal(id, trace, null)),
            documentUrl: (citation) => links.document(id, citation),
            figureUrl: (figure) => links.figure(id, figure),
          });
    }
    if (kind === "document") return showDocument(turn, part);
    if (kind === "figure") return showFigure(id, part, null);
    if (kind !== "recompute" || method !== "POST") return null;
    const run = (await desk.figure(id, part))?.run;
    return run == null ? null : showFigure(id, part, (await desk.recompute(run.run)).same);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (!url.pathname.startsWith("/console/")) return options.otherwise(request, response);
    if (!loopbackHost.test(request.headers.host ?? "")) {
      response.writeHead(403).end();
      return true;
    }
    const [, , kind = "", id = "", part = ""] = url.pathname.split("/").map(decodeURIComponent);
    if (genuine(url) && kind === "picture") {
      const picture = await options.pictures.get(id);
      if (picture !== null) {
        response
          .writeHead(200, { "content-type": "image/png", "cache-control": "private, max-age=3600" })
          .end(picture);
        return true;
      }
    }
    const text =
      genuine(url) && id !== "" ? await pageFor(kind, TurnId.parse(id), part, request.method ?? "GET") : null;
    response.writeHead(text === null ? 404 : 200, pageHeaders).end(text ?? missingPage("en"));
    return true;
  };

  const server = options.port === null ? null : await listen(handle, options.port);
  return {
    links,
    async pictures(report) {
      const first = report.picture === null ? [] : [{ text: report.pictureText, picture: report.picture }];
      const all = [...first, ...report.furtherPictures];
      const shown = [];
      for (const [index, { text, picture }] of all.entries()) {
        const id = `${report.id}-${index + 1}`;
        await options.pictures.make(id, picture);
        shown.push({ url: signed(`/console/picture/${encodeURIComponent(id)}`), alt: text });
      }
      return shown;
    },
    handle,
    close: () => new Promise((resolve) => (server === null ? resolve() : server.close(() => resolve()))),
  };
}

function listen(handle: Console["handle"], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    handle(request, response)
      .then((known) => (known ? undefined : response.writeHead(404).end()))
      .catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()));
  });
  return new Promise((resolve, reject) => {
    server.once("error", () =>
      reject(new Fault("port-in-use", `port ${port} is taken`, { nextStep: "set PORT to a free one" })),
    );
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
