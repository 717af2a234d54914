// A chart with two axes as SVG: grid, labels that fit, and bars, lines or areas between them.
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { Chart } from "../page-blocks/block.ts";
import { placeOn, scaleOf, type Scale } from "./scale.ts";

type Axes = Exclude<Chart, { type: "pie" }>;

/** Pixels; the width is the place's own as soon as it is known, so that labels keep their size on a phone. */
const usualWidth = 560;
const height = 260;
const letter = 6.4;
const mostLetters = 16;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly slanted: boolean;
  readonly scale: Scale;
  /** The middle of a category, and what it may take. */
  readonly x: (index: number) => number;
  readonly step: number;
  readonly y: (value: number) => number;
}

const shortened = (label: string): string =>
  label.length > mostLetters ? `${label.slice(0, mostLetters - 1)}…` : label;

function useWidth() {
  const picture = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const svg = picture.current;
    if (svg === null) return;
    const measure = (): void => setWidth(Math.max(240, Math.round(svg.clientWidth) || usualWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    return () => observer.disconnect();
  }, []);
  return { picture, width };
}

function frameOf({ series, axis_config }: Axes, width: number, format: (value: number) => string): Frame {
  const { categories, x_label, y_label } = axis_config;
  const scale = scaleOf(series.flatMap(({ data }) => data.map(({ value }) => value)));
  const longestTick = Math.max(...scale.ticks.map((tick) => format(tick).length));
  const left = longestTick * letter + 16 + (y_label === undefined ? 0 : 16);
  const right = width - 10;
  const step = (right - left) / categories.length;
  const longest = Math.min(mostLetters, Math.max(...categories.map((each) => each.length)));
  const slanted = longest * letter > step - 6;
  const labels = slanted ? longest * letter * 0.62 + 18 : 24;
  const top = 12;
  const bottom = height - labels - (x_label === undefined ? 0 : 18);
  return {
    ...{ left, right, top, bottom, slanted, scale, step },
    x: (index) => left + step * (index + 0.5),
    y: (value) => bottom - placeOn(scale, value) * (bottom - top),
  };
}

export function Plotted({ chart, title }: { readonly chart: Axes; readonly title: string }): ReactNode {
  const { words, language } = useSurroundings();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const format = (value: number): string => (Math.abs(value) < 10_000 ? number : short).format(value);
  const { picture, width } = useWidth();
  const frame = frameOf(chart, width, format);
  return (
    <svg
      ref={picture}
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.chartOf(title)}
    >
      <Grid frame={frame} format={format} />
      <Labels chart={chart} frame={frame} />
      {chart.series.map((series, index) => (
        <g key={series.name} className={`tone-${index % 12}`}>
          {chart.type === "bar" ? (
            <Bars {...{ series, frame, index }} count={chart.series.length} format={number.format} />
          ) : (
            <Line {...{ series, frame }} filled={chart.type === "area"} format={number.format} />
          )}
        </g>
      ))}
    </svg>
  );
}

function Grid({
  frame,
  format,
}: {
  readonly frame: Frame;
  readonly format: (value: number) => string;
}): ReactNode {
  return frame.scale.ticks.map((tick) => (
    <g key={tick} className={tick === 0 ? "grid zero" : "grid"}>
      <line x1={frame.left} x2={frame.right} y1={frame.y(tick)} y2={frame.y(tick)} />
      <text x={frame.left - 6} y={frame.y(tick) + 4} textAnchor="end">
        {format(tick)}
      </text>
    </g>
  ));
}

function Labels({ chart, frame }: { readonly chart: Axes; readonly frame: Frame }): ReactNode {
  const { categories, x_label, y_label } = chart.axis_config;
  const middle = (frame.top + frame.bottom) / 2;
  return (
    <g className="labels">
      {categories.map((category, index) => {
        const [x, y] = [frame.x(index), frame.bottom + 16];
        const slant = frame.slanted
          ? { transform: `rotate(-38 ${x} ${y - 4})`, textAnchor: "end" as const }
          : {};
        return (
          <text key={category} x={x} y={y} textAnchor="middle" {...slant}>
            {shortened(category)}
          </text>
        );
      })}
      {x_label !== undefined && (
        <text x={(frame.left + frame.right) / 2} y={height - 4} textAnchor="middle" className="axis">
          {x_label}
        </text>
      )}
      {y_label !== undefined && (
        <text x={12} y={middle} textAnchor="middle" transform={`rotate(-90 12 ${middle})`} className="axis">
          {y_label}
        </text>
      )}
    </g>
  );
}

interface Drawn {
  readonly series: Axes["series"][number];
  readonly frame: Frame;
  readonly format: (value: number) => string;
}

function Bars({ series, frame, index, count, format }: Drawn & { index: number; count: number }): ReactNode {
  const room = Math.min(frame.step * 0.78, 64 * count);
  const each = room / count;
  return series.data.map(({ label, value }, at) => {
    const [from, to] = [frame.y(0), frame.y(value)];
    return (
      <rect
        key={label}
        x={frame.x(at) - room / 2 + each * index}
        y={Math.min(from, to)}
        width={Math.max(1, each - 1)}
        height={Math.max(1, Math.abs(from - to))}
        rx={Math.min(2, each / 3)}
      >
        <title>{`${series.name}, ${label}: ${format(value)}`}</title>
      </rect>
    );
  });
}

function Line({ series, frame, filled, format }: Drawn & { filled: boolean }): ReactNode {
  const points = series.data.map(({ value }, at) => `${frame.x(at).toFixed(1)} ${frame.y(value).toFixed(1)}`);
  const [first, last] = [frame.x(0), frame.x(series.data.length - 1)];
  const zero = frame.y(0);
  return (
    <>
      {filled && <path className="area" d={`M${first} ${zero}L${points.join("L")}L${last} ${zero}Z`} />}
      <path className="line" d={`M${points.join("L")}`} />
      {series.data.map(({ label, value }, at) => (
        <circle key={label} cx={frame.x(at)} cy={frame.y(value)} r={3.2}>
          <title>{`${series.name}, ${label}: ${format(value)}`}</title>
        </circle>
      ))}
    </>
  );
}
