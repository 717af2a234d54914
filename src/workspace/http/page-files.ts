// The page's three files; the page's key in the HTML is what lets it use the /local interface.
import type { ServerResponse } from "node:http";
import type { PageFiles } from "../options.ts";

const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob: http: https:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** False when the path is none of the page's. */
export function servePage(page: PageFiles, key: string, path: string, response: ServerResponse): boolean {
  const file = fileAt(page, key, path);
  if (file === null) return false;
  response.writeHead(200, {
    "content-type": `${file.type}; charset=utf-8`,
    "cache-control": "no-store",
    "content-security-policy": policy,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  response.end(file.text);
  return true;
}

function fileAt(page: PageFiles, key: string, path: string): { type: string; text: string } | null {
  switch (path) {
    case "/":
      return { type: "text/html", text: page.html(key) };
    case "/page.js":
      return { type: "text/javascript", text: page.js };
    case "/page.css":
      return { type: "text/css", text: page.css };
    default:
      return null;
  }
}
