// Draws a report's picture as PNG: Vega-Lite to SVG to pixels, with fonts from the package, so that any machine draws the same.
import { fileURLToPath } from "node:url";
import { renderAsync } from "@resvg/resvg-js";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Report } from "../core/report.ts";

const fontFiles = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}`)),
);

type Drawn = { readonly picture: NonNullable<Report["picture"]> };

export async function renderSvg({ picture }: Drawn): Promise<string> {
  // The picture was built by this folder as a Vega-Lite specification; the contract keeps it as plain JSON.
  const { spec } = compile(picture as unknown as TopLevelSpec);
  const view = new View(parse(spec), { renderer: "none" });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

export async function renderPng(report: Drawn): Promise<Buffer> {
  const image = await renderAsync(await renderSvg(report), {
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: "DejaVu Sans",
      sansSerifFamily: "DejaVu Sans",
    },
    fitTo: { mode: "original" },
  });
  return image.asPng();
}
