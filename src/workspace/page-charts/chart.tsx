// Slack's data_visualization: lines, bars, areas and pies as one picture, with a legend and the same numbers as a table.
import { useId, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { Chart as ChartData, ChartBlock } from "../page-blocks/block.ts";
import { TableFrame } from "../page-blocks/tables.tsx";
import { Plotted } from "./plotted.tsx";
import { slicesOf } from "./scale.ts";

type Pie = Extract<ChartData, { type: "pie" }>;
type Axes = Exclude<ChartData, Pie>;

export function Chart({ block }: { readonly block: ChartBlock }): ReactNode {
  const { words } = useSurroundings();
  const { title, chart } = block;
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {chart.type === "pie" ? (
        <PieChart chart={chart} title={title} />
      ) : (
        <AxesChart chart={chart} title={title} />
      )}
      <details className="how-made">
        <summary>{words.asTable}</summary>
        {chart.type === "pie" ? (
          <PieTable chart={chart} title={title} />
        ) : (
          <AxesTable chart={chart} title={title} />
        )}
      </details>
    </figure>
  );
}

interface Titled<Data> {
  readonly chart: Data;
  readonly title: string;
}

function AxesChart({ chart, title }: Titled<Axes>): ReactNode {
  return (
    <>
      <Plotted chart={chart} title={title} />
      {chart.series.length > 1 && <Legend names={chart.series.map(({ name }) => name)} />}
    </>
  );
}

function Legend({ names }: { readonly names: readonly string[] }): ReactNode {
  return (
    <ul className="legend" aria-hidden="true">
      {names.map((name, index) => (
        <li key={name}>
          <i className={`tone-${index % 12}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}

const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share);

function PieChart({ chart, title }: Titled<Pie>): ReactNode {
  const { words, language } = useSurroundings();
  const slices = slicesOf(chart.segments);
  return (
    <div className="pie">
      <svg viewBox="-1.03 -1.03 2.06 2.06" role="img" aria-label={words.chartOf(title)}>
        {slices.map((slice, index) => (
          <path key={slice.label} d={slice.path} className={`tone-${index % 12}`}>
            <title>{`${slice.label}: ${percent(slice.share, language)}`}</title>
          </path>
        ))}
      </svg>
      <Legend names={slices.map(({ label, share }) => `${label} · ${percent(share, language)}`)} />
    </div>
  );
}

function PieTable({ chart, title }: Titled<Pie>): ReactNode {
  const { words, language } = useSurroundings();
  const number = new Intl.NumberFormat(language);
  return (
    <TableFrame label={title}>
      <thead>
        <tr>
          <th>{words.category}</th>
          <th data-align="right">{words.value}</th>
          <th data-align="right">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {slicesOf(chart.segments).map(({ label, value, share }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-align="right">{number.format(value)}</td>
            <td data-align="right">{percent(share, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function AxesTable({ chart, title }: Titled<Axes>): ReactNode {
  const { words, language } = useSurroundings();
  const number = new Intl.NumberFormat(language);
  const { categories, x_label } = chart.axis_config;
  return (
    <TableFrame label={title}>
      <thead>
        <tr>
          <th>{x_label ?? words.category}</th>
          {chart.series.map(({ name }) => (
            <th key={name} data-align="right">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, index) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {chart.series.map(({ name, data }) => {
              const value = data[index]?.value;
              return (
                <td key={name} data-align="right">
                  {value === undefined ? "–" : number.format(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
