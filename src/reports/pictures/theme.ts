// What all pictures share: a phone's width, large type, colours that stay apart in greyscale and for the colour-blind.
import type { Language } from "#src/core/language.ts";

/** Shown at a third of its size on a phone: nothing below 30 pixels. */
export const width = 1080;
export const ink = "#1b2733";
export const soft = "#5d6b78";
export const paper = "#ffffff";
export const grid = "#dfe5ea";
export const first = "#1f5a8c";
export const second = "#e69138";

/** Okabe and Ito's order, the black one left out; the rest is for whoever has more than eight series. */
export const series = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#d55e00",
  "#8a6d3b",
  "#7b68a6",
  "#4d7c4d",
  "#a63d57",
] as const;

export const baseColour = "#c3ccd4";

/** Axis numbers as people of the language write them: 0, 800, 2,5k. */
export function axisNumbers(language: Language): { readonly labelExpr: string } {
  const plain =
    "abs(datum.value) >= 1000 ? format(datum.value / 1000, '~r') + 'k' : format(datum.value, '~r')";
  return { labelExpr: language === "de" ? `replace(${plain}, '.', ',')` : plain };
}

interface Frame {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** Fixed margins: without a canvas the width of text is only guessed, and guesses would move the plot. */
export function framed(
  { title, subtitle, description, left, right, top, bottom, height }: Frame,
  drawing: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description,
    autosize: "none",
    padding: { left, right, top, bottom },
    width: width - left - right,
    height,
    background: paper,
    title: { text: title, subtitle, anchor: "start", frame: "group", dx: 40 - left, offset: 32 },
    ...drawing,
    config,
  };
}

export const config = {
  font: "DejaVu Sans",
  view: { stroke: null },
  axis: {
    labelFontSize: 30,
    labelColor: ink,
    titleFontSize: 30,
    titleFontWeight: "normal",
    titleColor: soft,
    gridColor: grid,
    domainColor: soft,
    tickColor: soft,
  },
  legend: {
    labelFontSize: 30,
    labelColor: ink,
    symbolType: "square",
    symbolSize: 800,
    labelLimit: 0,
    labelOffset: 12,
    columnPadding: 36,
    rowPadding: 12,
  },
  header: { labelFontSize: 32, labelColor: ink, labelFontWeight: "bold" },
  title: {
    fontSize: 44,
    fontWeight: "bold",
    color: ink,
    subtitleFontSize: 32,
    subtitleColor: soft,
    subtitlePadding: 14,
  },
} as const;
