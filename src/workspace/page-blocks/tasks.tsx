// What the app is doing: a plan and its tasks, the same while it streams and as blocks afterwards.
import type { ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { RichTextBlock, Source, TaskCardBlock, TaskStatus } from "./block.ts";
import { withEmoji } from "./mrkdwn.ts";
import { Link, RichText } from "./text.tsx";

export function TaskLine({
  title,
  status,
  children,
}: {
  readonly title: string;
  readonly status: TaskStatus;
  readonly children?: ReactNode;
}): ReactNode {
  const { words } = useSurroundings();
  return (
    <div className={`task ${status}`}>
      <span className="task-sign" role="img" aria-label={words.status[status]} />
      <div>
        <div className="task-title">{withEmoji(title)}</div>
        {children}
      </div>
    </div>
  );
}

export function TaskCard({ task }: { readonly task: TaskCardBlock }): ReactNode {
  const part = (block: RichTextBlock | undefined): ReactNode =>
    block !== undefined && <RichText block={block} />;
  return (
    <TaskLine title={task.title} status={task.status}>
      {part(task.details)}
      {part(task.output)}
      <Sources sources={task.sources ?? []} />
    </TaskLine>
  );
}

export function Sources({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  if (sources.length === 0) return null;
  return (
    <div className="sources">
      {sources.map((source, index) => (
        <Link key={index} url={source.url}>
          {source.text}
        </Link>
      ))}
    </div>
  );
}

export function Plan({
  title,
  tasks,
  children,
}: {
  readonly title: string;
  readonly tasks: readonly { readonly status: TaskStatus }[];
  readonly children: ReactNode;
}): ReactNode {
  const { words } = useSurroundings();
  const done = tasks.filter((task) => task.status === "complete").length;
  return (
    <div className="plan">
      <div className="plan-title">
        <strong>{withEmoji(title)}</strong>
        <span>{words.steps(done, tasks.length)}</span>
      </div>
      {children}
    </div>
  );
}
