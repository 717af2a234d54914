// Makes the page when the workspace starts: React, styles and all in three strings, without a build step or a file.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

export interface BundledPage {
  /** `key` is what the page sends with every request; a fresh one each start. */
  html(key: string): string;
  readonly js: string;
  readonly css: string;
}

/** Nothing remote: scripts, styles, requests and pictures come from this server (pictures also inline). */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // 'self' covers the event socket in today's browsers; the addresses are for older ones.
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export async function bundlePage(): Promise<BundledPage> {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: { page: "main.tsx", style: "page.css" },
    outdir: "out",
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    // The page uses what these browsers brought (URL.parse, light-dark, nested rules).
    target: ["es2023", "chrome126", "firefox126", "safari18"],
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "eof",
    logLevel: "silent",
  });
  const text = (ending: string): string => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { html, js: text(".js"), css: text(".css") };
}

const attribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const sign =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'%3E%3Crect width='36' height='36' rx='8' fill='%230d3b40'/%3E%3Cpath d='M8 25a10 10 0 0 1 20 0' fill='none' stroke='%235fe0b7' stroke-width='3' stroke-linecap='round'/%3E%3Cpath d='M18 25l5-8' stroke='%23fff' stroke-width='3' stroke-linecap='round'/%3E%3C/svg%3E";

function html(key: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="leitstand-page" content="${attribute(key)}">
<title>Leitstand</title>
<link rel="icon" href="${sign}">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/page.js"></script>
</body>
</html>
`;
}
