// Slack's Block Kit as far as the page draws it: the shapes of blocks, elements and rich text.

export type TaskStatus = "pending" | "in_progress" | "complete" | "error";

export interface BlockText {
  readonly type: "plain_text" | "mrkdwn";
  readonly text: string;
  readonly verbatim?: boolean;
}

export interface Confirm {
  readonly title?: BlockText;
  readonly text?: BlockText;
  readonly confirm?: BlockText;
  readonly deny?: BlockText;
  readonly style?: "primary" | "danger";
}

export interface Option {
  readonly text: BlockText;
  readonly value?: string;
  readonly description?: BlockText;
  readonly url?: string;
}

interface Actionable {
  readonly action_id: string;
  readonly confirm?: Confirm;
}

export interface ButtonElement extends Actionable {
  readonly type: "button";
  readonly text: BlockText;
  readonly value?: string;
  readonly url?: string;
  readonly style?: "primary" | "danger";
  readonly accessibility_label?: string;
}

export interface OverflowElement extends Actionable {
  readonly type: "overflow";
  readonly options: readonly Option[];
}

export interface SelectElement extends Actionable {
  readonly type: "static_select";
  readonly placeholder?: BlockText;
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly label: BlockText; readonly options: readonly Option[] }[];
  readonly initial_option?: Option;
}

interface FeedbackChoice {
  readonly text: BlockText;
  readonly value: string;
  readonly accessibility_label?: string;
}

export interface FeedbackElement extends Actionable {
  readonly type: "feedback_buttons";
  readonly positive_button: FeedbackChoice;
  readonly negative_button: FeedbackChoice;
}

export interface IconButtonElement extends Actionable {
  readonly type: "icon_button";
  readonly icon: string;
  readonly text: BlockText;
  readonly value?: string;
  readonly accessibility_label?: string;
}

export interface ImageElement {
  readonly type: "image";
  readonly image_url?: string;
  readonly alt_text: string;
}

export type Interactive =
  ButtonElement | OverflowElement | SelectElement | FeedbackElement | IconButtonElement;

/** What a click sends: Slack's `actions[0]` without what the server adds. */
export interface BlockAction {
  readonly type: Interactive["type"];
  readonly action_id: string;
  readonly block_id?: string;
  readonly value?: string;
  readonly selected_option?: Option;
}

interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly code?: boolean;
}

export type RichInline = { readonly style?: TextStyle } & (
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "link"; readonly url: string; readonly text?: string }
  | { readonly type: "user"; readonly user_id: string }
  | { readonly type: "channel"; readonly channel_id: string }
  | { readonly type: "usergroup"; readonly usergroup_id: string }
  | { readonly type: "broadcast"; readonly range: string }
  | { readonly type: "emoji"; readonly name: string; readonly unicode?: string }
  | { readonly type: "date"; readonly timestamp: number; readonly format: string; readonly fallback?: string }
  | { readonly type: "color"; readonly value: string }
);

export type RichPart =
  | {
      readonly type: "rich_text_section" | "rich_text_quote" | "rich_text_preformatted";
      readonly elements: readonly RichInline[];
    }
  | {
      readonly type: "rich_text_list";
      readonly style: "bullet" | "ordered";
      readonly indent?: number;
      readonly offset?: number;
      readonly elements: readonly { readonly elements: readonly RichInline[] }[];
    };

export interface RichTextBlock {
  readonly type: "rich_text";
  readonly elements: readonly RichPart[];
}

export type Cell =
  | { readonly type: "raw_text"; readonly text: string }
  | { readonly type: "raw_number"; readonly value: number; readonly text?: string }
  | RichTextBlock;

export interface Source {
  readonly type: "url";
  readonly url: string;
  readonly text: string;
}

export interface TaskCardBlock {
  readonly type: "task_card";
  readonly task_id: string;
  readonly title: string;
  readonly status: TaskStatus;
  readonly details?: RichTextBlock;
  readonly output?: RichTextBlock;
  readonly sources?: readonly Source[];
}

export interface DataTableBlock {
  readonly type: "data_table";
  readonly caption: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly page_size?: number;
  readonly row_header_column_index?: number;
}

interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

export interface ChartBlock {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart:
    | { readonly type: "pie"; readonly segments: readonly ChartPoint[] }
    | {
        readonly type: "bar" | "line" | "area";
        readonly series: readonly { readonly name: string; readonly data: readonly ChartPoint[] }[];
      };
}

export interface TableBlock {
  readonly type: "table";
  readonly rows: readonly (readonly Cell[])[];
  readonly column_settings?: readonly ({
    readonly align?: "left" | "center" | "right";
    readonly is_wrapped?: boolean;
  } | null)[];
}

export interface CardBlock {
  readonly type: "card";
  readonly hero_image?: ImageElement;
  readonly icon?: ImageElement;
  readonly title?: BlockText;
  readonly subtitle?: BlockText;
  readonly body?: BlockText;
  readonly actions?: readonly ButtonElement[];
}

export type Block = { readonly block_id?: string } & (
  | { readonly type: "header"; readonly text: BlockText }
  | {
      readonly type: "section";
      readonly text?: BlockText;
      readonly fields?: readonly BlockText[];
      readonly accessory?: Interactive | ImageElement;
    }
  | { readonly type: "context"; readonly elements: readonly (BlockText | ImageElement)[] }
  | { readonly type: "divider" }
  | { readonly type: "actions" | "context_actions"; readonly elements: readonly Interactive[] }
  | {
      readonly type: "image";
      readonly image_url?: string;
      readonly alt_text: string;
      readonly title?: BlockText;
    }
  | RichTextBlock
  | { readonly type: "markdown"; readonly text: string }
  | TableBlock
  | DataTableBlock
  | ChartBlock
  | TaskCardBlock
  | { readonly type: "plan"; readonly title: string; readonly tasks?: readonly TaskCardBlock[] }
  | CardBlock
);
