// Slack's charts on the page: plain SVG in the page's colours, with the numbers as a table for those who do not see it.
import type { ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { ChartBlock } from "./block.ts";

interface Point {
  readonly label: string;
  readonly value: number;
}
interface Series {
  readonly name: string;
  readonly data: readonly Point[];
}

const width = 560;
const height = 260;
const left = 56;
const bottom = 34;
const top = 12;
const colour = (index: number): string => `var(--chart-${(index % 6) + 1})`;

export function ChartView({ block }: { readonly block: ChartBlock }): ReactNode {
  const { chart, title } = block;
  const series = chart.type === "pie" ? [{ name: title, data: chart.segments }] : chart.series;
  const names =
    chart.type === "pie" ? chart.segments.map(({ label }) => label) : series.map(({ name }) => name);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {chart.type === "pie" ? (
          <Pie segments={chart.segments} />
        ) : (
          <Plot type={chart.type} series={series} />
        )}
      </svg>
      {names.length > 1 && (
        <ul className="chart-legend" aria-hidden="true">
          {names.map((name, index) => (
            <li key={name}>
              <span style={{ background: colour(index) }} /> {name}
            </li>
          ))}
        </ul>
      )}
      <Numbers title={title} series={series} />
    </figure>
  );
}

function Numbers({
  title,
  series,
}: {
  readonly title: string;
  readonly series: readonly Series[];
}): ReactNode {
  const format = useNumbers();
  return (
    <table className="chart-numbers">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(series[0]?.data ?? []).map(({ label }, index) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(({ name, data }) => (
              <td key={name}>{format(data[index]?.value ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useNumbers(): (value: number) => string {
  const { language } = useSurroundings();
  const format = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", { maximumFractionDigits: 2 });
  return (value) => format.format(value);
}

function Plot({
  type,
  series,
}: {
  readonly type: "bar" | "line" | "area";
  readonly series: readonly Series[];
}): ReactNode {
  const format = useNumbers();
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const y = (value: number): number => top + ((high - value) / span) * (height - top - bottom);
  const labels = series[0]?.data.map(({ label }) => label) ?? [];
  const step = (width - left) / Math.max(labels.length, 1);
  const x = (index: number): number => left + (index + 0.5) * step;
  return (
    <>
      {[low, low + span / 2, high].map((value) => (
        <g key={value}>
          <line className="chart-grid" x1={left} x2={width} y1={y(value)} y2={y(value)} />
          <text className="chart-label" x={left - 6} y={y(value) + 4} textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {series.map(({ name, data }, index) =>
        type === "bar" ? (
          data.map(({ label, value }, place) => {
            const thick = (step * 0.8) / series.length;
            const from = x(place) - step * 0.4 + index * thick;
            const [above, below] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
            return (
              <rect
                key={`${name} ${label}`}
                {...{ x: from, y: above, width: thick, height: below - above }}
                fill={colour(index)}
              />
            );
          })
        ) : (
          <Line
            key={name}
            area={type === "area"}
            fill={colour(index)}
            base={y(0)}
            points={data.map(({ value }, place) => [x(place), y(value)])}
          />
        ),
      )}
      {labels.map((label, index) => (
        <text
          key={label}
          className="chart-label"
          x={x(index)}
          y={height - bottom / 2 + 4}
          textAnchor="middle"
        >
          {labels.length > 8 && label.length > 6 ? `${label.slice(0, 5)}…` : label}
        </text>
      ))}
    </>
  );
}

function Line({
  points,
  area,
  fill,
  base,
}: {
  readonly points: readonly (readonly [number, number])[];
  readonly area: boolean;
  readonly fill: string;
  readonly base: number;
}): ReactNode {
  const line = points.map(([x, y]) => `${x},${y}`).join(" ");
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return (
    <>
      {area && <polygon points={`${first},${base} ${line} ${last},${base}`} fill={fill} opacity={0.35} />}
      <polyline points={line} fill="none" stroke={fill} strokeWidth={2.5} />
    </>
  );
}

function Pie({ segments }: { readonly segments: readonly Point[] }): ReactNode {
  const total = segments.reduce((sum, { value }) => sum + value, 0);
  const [x, y, radius] = [width / 2, height / 2, height / 2 - top];
  const at = (share: number): string => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${x + radius * Math.cos(angle)},${y + radius * Math.sin(angle)}`;
  };
  if (segments.length === 1) return <circle cx={x} cy={y} r={radius} fill={colour(0)} />;
  return segments.map(({ label, value }, index) => {
    const before = segments.slice(0, index).reduce((sum, segment) => sum + segment.value, 0) / total;
    const after = before + value / total;
    const large = after - before > 0.5 ? 1 : 0;
    const path = `M${x},${y} L${at(before)} A${radius},${radius} 0 ${large} 1 ${at(after)} Z`;
    return <path key={label} d={path} fill={colour(index)} />;
  });
}
