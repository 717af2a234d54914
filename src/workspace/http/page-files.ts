// The page's three files; the page's key in the HTML is what lets it use the /local interface.
import type { ServerResponse } from "node:http";
import type { PageFiles } from "../options.ts";

/** False when the path is none of the page's. */
export function servePage(page: PageFiles, key: string, path: string, response: ServerResponse): boolean {
  const file = fileAt(page, key, path);
  if (file === null) return false;
  response.writeHead(200, {
    "content-type": `${file.type}; charset=utf-8`,
    "cache-control": "no-store",
    // The page's HTML carries its own policy; only this part of one must be a header.
    "content-security-policy": "frame-ancestors 'none'",
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
