// What the browser shows while the app is being installed: one plain sentence and the next step, in its language.
import type { ServerResponse } from "node:http";
import type { Language } from "#src/core/language.ts";

export type PageKind =
  | { readonly kind: "installed"; readonly workspace: string }
  | { readonly kind: "denied" }
  | { readonly kind: "wrong-state" }
  | { readonly kind: "expired" }
  | { readonly kind: "used" }
  | { readonly kind: "not-allowed" }
  | { readonly kind: "failed"; readonly code: string };

interface Words {
  readonly title: string;
  readonly text: string;
  readonly next: string;
  /** The link back to the beginning; null where that would not help. */
  readonly again: string | null;
}

const againDe = "Installation neu beginnen";
const againEn = "Start the installation again";

function german(page: PageKind): Words {
  switch (page.kind) {
    case "installed":
      return {
        title: "Leitstand ist installiert",
        text: `Leitstand ist jetzt in „${page.workspace}“.`,
        next: "Lade die App in einen Kanal ein (/invite @Leitstand) und stelle deine erste Frage.",
        again: null,
      };
    case "denied":
      return {
        title: "Nicht installiert",
        text: "Die Installation wurde in Slack abgelehnt. Es wurde nichts gespeichert.",
        next: "Wenn das ein Versehen war, beginne neu. Vielleicht muss ein Admin deines Workspace die App erst genehmigen.",
        again: againDe,
      };
    case "wrong-state":
      return {
        title: "Nicht installiert",
        text: "Diese Installation wurde nicht in diesem Browser begonnen.",
        next: "Beginne sie hier neu und erlaube dabei Cookies für diese Seite.",
        again: againDe,
      };
    case "expired":
      return {
        title: "Nicht installiert",
        text: "Die Installation hat länger als zehn Minuten gedauert und ist abgelaufen.",
        next: "Beginne sie neu.",
        again: againDe,
      };
    case "used":
      return {
        title: "Schon erledigt",
        text: "Mit diesem Link wurde schon installiert.",
        next: "Schau in deinem Workspace nach, ob die App da ist. Wenn nicht, beginne neu.",
        again: againDe,
      };
    case "not-allowed":
      return {
        title: "Nicht installiert",
        text: "Dieser Workspace steht nicht auf der Liste derer, in denen Leitstand laufen darf.",
        next: "Bitte die Person, die Leitstand betreibt, ihn in SLACK_TEAMS aufzunehmen, und beginne dann neu.",
        again: againDe,
      };
    case "failed":
      return {
        title: "Nicht installiert",
        text: `Slack hat die Installation nicht abgeschlossen (${page.code}).`,
        next: "Beginne sie neu. Klappt es wieder nicht, nenne der Person, die Leitstand betreibt, das Wort in Klammern.",
        again: againDe,
      };
  }
}

function english(page: PageKind): Words {
  switch (page.kind) {
    case "installed":
      return {
        title: "Leitstand is installed",
        text: `Leitstand is now in “${page.workspace}”.`,
        next: "Invite the app to a channel (/invite @Leitstand) and ask your first question.",
        again: null,
      };
    case "denied":
      return {
        title: "Not installed",
        text: "The installation was declined in Slack. Nothing was stored.",
        next: "If that was a mistake, start again. An admin of your workspace may have to approve the app first.",
        again: againEn,
      };
    case "wrong-state":
      return {
        title: "Not installed",
        text: "This installation was not begun in this browser.",
        next: "Start it again here, and allow cookies for this page.",
        again: againEn,
      };
    case "expired":
      return {
        title: "Not installed",
        text: "The installation took longer than ten minutes and has expired.",
        next: "Start it again.",
        again: againEn,
      };
    case "used":
      return {
        title: "Already done",
        text: "This link was used for an installation before.",
        next: "Look in your workspace whether the app is there. If it is not, start again.",
        again: againEn,
      };
    case "not-allowed":
      return {
        title: "Not installed",
        text: "This workspace is not on the list of those that Leitstand may run in.",
        next: "Ask whoever runs Leitstand to add it to SLACK_TEAMS, then start again.",
        again: againEn,
      };
    case "failed":
      return {
        title: "Not installed",
        text: `Slack did not complete the installation (${page.code}).`,
        next: "Start it again. If it fails again, tell whoever runs Leitstand the word in brackets.",
        again: againEn,
      };
  }
}

/** @param accepted the browser's Accept-Language */
export function languageOfBrowser(accepted: string | undefined): Language {
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const [tag = ""] = part.trim().split(/[-;]/);
    if (tag === "de" || tag === "en") return tag;
  }
  return "en";
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

const style =
  "body{font:1.05rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem;color:#1d1c1d}" +
  "h1{font-size:1.5rem}a{color:#0b4c8c}@media(prefers-color-scheme:dark){body{background:#1a1d21;color:#e8e8e8}a{color:#7ab8f5}}";

export function showPage(
  response: ServerResponse,
  page: PageKind,
  { language, beginning, cookie }: { language: Language; beginning: string; cookie?: string | undefined },
): void {
  const { title, text, next, again } = language === "de" ? german(page) : english(page);
  const link = again === null ? "" : `<p><a href="${escaped(beginning)}">${escaped(again)}</a></p>`;
  response.writeHead(page.kind === "installed" ? 200 : page.kind === "failed" ? 502 : 400, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    // The address holds code and state: no other page learns it.
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    ...(cookie === undefined ? {} : { "set-cookie": cookie }),
  });
  response.end(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>` +
      `<style>${style}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>` +
      `<p>${escaped(next)}</p>${link}</main></body></html>`,
  );
}
