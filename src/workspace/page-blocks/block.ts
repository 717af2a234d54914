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

interface Fillable extends Actionable {
  readonly placeholder?: BlockText;
  readonly focus_on_load?: boolean;
}

export interface TextField extends Fillable {
  readonly type: "plain_text_input" | "email_text_input" | "url_text_input" | "number_input";
  readonly initial_value?: string;
  readonly multiline?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly is_decimal_allowed?: boolean;
  readonly min_value?: string;
  readonly max_value?: string;
  readonly dispatch_action_config?: {
    readonly trigger_actions_on: readonly ("on_enter_pressed" | "on_character_entered")[];
  };
}

export interface ChoiceField extends Fillable {
  readonly type: "static_select" | "multi_static_select" | "radio_buttons" | "checkboxes";
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly label: BlockText; readonly options: readonly Option[] }[];
  readonly initial_option?: Option;
  readonly initial_options?: readonly Option[];
  readonly max_selected_items?: number;
}

export interface DirectoryField extends Fillable {
  readonly type: `${"" | "multi_"}${"users" | "channels" | "conversations"}_select`;
  readonly initial_user?: string;
  readonly initial_users?: readonly string[];
  readonly initial_channel?: string;
  readonly initial_channels?: readonly string[];
  readonly initial_conversation?: string;
  readonly initial_conversations?: readonly string[];
  readonly filter?: { readonly include?: readonly string[] };
  readonly max_selected_items?: number;
}

export interface TimeField extends Fillable {
  readonly type: "datepicker" | "timepicker" | "datetimepicker";
  readonly initial_date?: string;
  readonly initial_time?: string;
  /** Seconds since 1970. */
  readonly initial_date_time?: number;
}

export interface FileField extends Fillable {
  readonly type: "file_input";
  /** Endings without a dot. */
  readonly filetypes?: readonly string[];
  readonly max_files?: number;
}

export type Field = TextField | ChoiceField | DirectoryField | TimeField | FileField;

/** What a field holds, under Slack's names; each kind of field has one of them. */
export interface FieldValue {
  readonly value?: string | null;
  readonly selected_option?: Option | null;
  readonly selected_options?: readonly Option[];
  readonly selected_user?: string | null;
  readonly selected_users?: readonly string[];
  readonly selected_channel?: string | null;
  readonly selected_channels?: readonly string[];
  readonly selected_conversation?: string | null;
  readonly selected_conversations?: readonly string[];
  readonly selected_date?: string | null;
  readonly selected_time?: string | null;
  readonly selected_date_time?: number | null;
  readonly files?: readonly { readonly id: string; readonly name: string }[];
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
  readonly visible_to_user_ids?: readonly string[];
  readonly value?: string;
  readonly accessibility_label?: string;
}

export interface ImageElement {
  readonly type: "image";
  readonly image_url?: string;
  readonly slack_file?: { readonly id?: string; readonly url?: string };
  readonly alt_text: string;
}

export type Interactive = ButtonElement | OverflowElement | FeedbackElement | IconButtonElement | Field;

/** What a click sends: Slack's `actions[0]` without what the server adds. */
export interface BlockAction extends FieldValue {
  readonly type: Interactive["type"];
  readonly action_id: string;
  readonly block_id?: string;
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

export interface CarouselBlock {
  readonly type: "carousel";
  readonly elements: readonly CardBlock[];
}

export interface ContainerBlock {
  readonly type: "container";
  readonly title?: BlockText;
  readonly rich_text_title?: RichTextBlock;
  readonly subtitle?: BlockText;
  readonly child_blocks: readonly Block[];
  readonly icon?: ImageElement;
  readonly is_collapsible?: boolean;
  readonly default_collapsed?: boolean;
  readonly has_header_divider?: boolean;
}

export interface VideoBlock {
  readonly type: "video";
  readonly title?: BlockText;
  readonly title_url?: string;
  readonly video_url?: string;
  readonly alt_text?: string;
  readonly description?: BlockText;
  readonly author_name?: string;
  readonly provider_name?: string;
}

export interface InputBlock {
  readonly type: "input";
  readonly label: BlockText;
  readonly element: Field;
  readonly hint?: BlockText;
  readonly optional?: boolean;
  readonly dispatch_action?: boolean;
}

export interface AlertBlock {
  readonly type: "alert";
  readonly text: BlockText;
  readonly level?: "default" | "info" | "warning" | "error" | "success";
}

interface Point {
  readonly label: string;
  readonly value: number;
}

export type Chart =
  | { readonly type: "pie"; readonly segments: readonly Point[] }
  | {
      readonly type: "bar" | "area" | "line";
      readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
      readonly axis_config: {
        readonly categories: readonly string[];
        readonly x_label?: string;
        readonly y_label?: string;
      };
    };

export interface ChartBlock {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: Chart;
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
      readonly slack_file?: { readonly id?: string; readonly url?: string };
      readonly alt_text: string;
      readonly title?: BlockText;
    }
  | RichTextBlock
  | { readonly type: "markdown"; readonly text: string }
  | TableBlock
  | DataTableBlock
  | TaskCardBlock
  | { readonly type: "plan"; readonly title: string; readonly tasks?: readonly TaskCardBlock[] }
  | CardBlock
  | CarouselBlock
  | ContainerBlock
  | VideoBlock
  | InputBlock
  | AlertBlock
  | ChartBlock
  | { readonly type: "file"; readonly external_id?: string; readonly source?: string }
);
