// The environment, parsed once; the only reader of process.env; all errors at once.
import { resolve } from "node:path";
import { z } from "zod";
import { Fault } from "./core/errors.ts";
import { resolveSecrets, type FoundSecret } from "./ops/secrets.ts";

const port = z.coerce.number("a number from 0 to 65535").int().min(0).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);
const collectorKey = z.string().min(32, "at least 32 characters: openssl rand -hex 32");
const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

const Environment = z.object({
  LEITSTAND_HOME: z.string().min(1).default("var"),
  PORT: port.default(3000),
  SITE_PORT: port.default(3001),
  TIME_ZONE: z
    .string()
    .default("Europe/Berlin")
    .refine(
      (zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC",
      "not a known IANA time zone, such as Europe/Berlin",
    ),
  /** What language models may cost in a month, in euros: shown beside what they cost. */
  MONTHLY_BUDGET: z.coerce.number().positive().max(1_000_000).optional(),
  /** Open proposals: approvers are reminded, and admins asked, so many hours after they were made. */
  APPROVAL_REMIND_HOURS: z.coerce.number().positive().max(720).default(4),
  APPROVAL_ESCALATE_HOURS: z.coerce.number().positive().max(720).default(12),
  /** Local hours, Monday to Friday, in which people are reminded. */
  WORKING_HOURS: z
    .string()
    .regex(/^\d{1,2}-\d{1,2}$/, "hours such as 08-18")
    .default("08-18")
    .transform((text) => text.split("-").map(Number))
    .pipe(z.tuple([z.int().min(0).max(23), z.int().min(1).max(24)]))
    .refine(([from, to]) => from < to, "the first hour must come before the last"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("warn"),
  /** Fixes the clock, for tests and demonstrations. */
  LEITSTAND_NOW: z.iso.datetime().optional(),
  SLACK_BOT_TOKEN: z.string().startsWith("xoxb-", "starts with xoxb-").optional(),
  SLACK_APP_TOKEN: z.string().startsWith("xapp-", "starts with xapp-").optional(),
  SLACK_SIGNING_SECRET: z.string().min(16).optional(),
  SLACK_API_URL: z.url().default("https://slack.com/api/"),
  SLACK_PORT: port.default(3002),
  /** Several workspaces by OAuth, instead of one bot token. */
  SLACK_CLIENT_ID: z.string().min(1).optional(),
  SLACK_CLIENT_SECRET: z.string().min(16).optional(),
  /** Signs installations under way; derived from the house's master key when absent. */
  SLACK_STATE_SECRET: z.string().min(16).optional(),
  /** Our public address that Slack sends the browser back to; ends in /slack/oauth_redirect. */
  SLACK_REDIRECT_URI: z
    .url({ protocol: /^https?$/ })
    .refine(
      (address) => new URL(address).pathname === "/slack/oauth_redirect",
      "your public address with the path /slack/oauth_redirect, such as https://leitstand.example.org/slack/oauth_redirect",
    )
    .optional(),
  SLACK_AUTHORIZE_URL: z.url().default("https://slack.com/oauth/v2/authorize"),
  /** Ids of workspaces and enterprises that may install; all when empty. */
  SLACK_TEAMS: list.pipe(
    z.array(z.string().regex(/^[TE][A-Z0-9]{2,20}$/, "ids such as T0123456789, separated by commas")),
  ),
  COMMAND_REPORT: z.string().startsWith("/").default("/report"),
  COMMAND_DIGEST: z.string().startsWith("/").default("/digest"),
  COMMAND_LEITSTAND: z.string().startsWith("/").default("/leitstand"),
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_MODEL: z.string().min(1).optional(),
  OPENAI_EMBEDDING_MODEL: z.string().min(1).optional(),
  /** A moderation endpoint beside the local signals: the base address, such as https://api.openai.com/v1. */
  MODERATION_URL: z.url({ protocol: /^https?$/ }).optional(),
  MODERATION_API_KEY: z.string().min(1).optional(),
  MODERATION_MODEL: z.string().min(1).default("omni-moderation-latest"),
  CHROMA_URL: z.url().optional(),
  WAREHOUSE_URL: z
    .url({
      protocol: /^https?$/,
      error: "ClickHouse over HTTP, such as http://user:password@host:8123/database",
    })
    .optional(),
  WAREHOUSE_MEMORY: z
    .string()
    .regex(/^\d+(\.\d+)?(MB|GB)$/, "a size such as 1GB or 500MB")
    .default("1GB"),
  SITE_ORIGINS: list.pipe(z.array(origin)),
  /** Where the audit log's checkpoints are written: files, separated by commas; best where Leitstand may only append. */
  AUDIT_CHECKPOINT_FILE: list,
  /** The Slack channel that checkpoints are posted to as well. */
  AUDIT_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{4,20}$/, "a channel's id, such as C0123456789: see the channel's details in Slack")
    .optional(),
  /** Ed25519 private key that signs the audit log; without one, Leitstand makes one in LEITSTAND_HOME/keys. */
  AUDIT_KEY: z.string().min(1).optional(),
  /** The key that `audit rotate-key` hands over to, where AUDIT_KEY is set. */
  AUDIT_KEY_NEXT: z.string().min(1).optional(),
  /** Whoever sends events to the collector signs with one of these; without any it does not start. */
  COLLECTOR_KEY: collectorKey.optional(),
  COLLECTOR_KEYS: list.pipe(z.array(collectorKey)),
  COLLECTOR_HOST: z.string().min(1).default("127.0.0.1"),
  COLLECTOR_PORT: port.default(3003),
  /** What was collected is taken into the warehouse at most this often. */
  COLLECTOR_REFRESH_SECONDS: z.coerce.number("a number of seconds").min(1).max(86_400).default(60),
  /** Days between two penetration tests of a running house; 0 turns them off. */
  PENTEST_EVERY_DAYS: z.coerce.number("a number of days").int().min(0).max(365).default(7),
  /** Attack texts of one penetration test. */
  PENTEST_RUNS: z.coerce.number("a number of texts").int().min(1).max(20_000).default(200),
});
type Parsed = z.infer<typeof Environment>;

/** Each may also come from a file (`X_FILE`) or from a command, such as a KMS's (`X_COMMAND`). */
const secretNames = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_SECRET",
  "SLACK_STATE_SECRET",
  "OPENAI_API_KEY",
  "COLLECTOR_KEY",
  "COLLECTOR_KEYS",
  "WAREHOUSE_URL",
  "AUDIT_KEY",
  "AUDIT_KEY_NEXT",
] as const satisfies readonly (keyof Parsed)[];

export interface Env extends Parsed {
  /** Absolute. */
  readonly home: string;
  /** Where the caller stood when npm started us: relative paths on the command line start here. */
  readonly callerFolder: string;
  readonly systemUser: string | null;
  /** Where each secret that is set came from; no values. */
  readonly secrets: readonly FoundSecret[];
  /** Their values, for taking them out of everything that is written down. */
  readonly secretValues: readonly string[];
  /** The same with those that came while running (tokens of installations), as of now. */
  readonly secretsNow: () => readonly string[];
  /** Takes these out of everything from now on; replaces what was hidden for this owner before. */
  readonly hide: (owner: string, secrets: readonly string[]) => void;
}

/** Without Slack's tokens the demo company lives in the local workspace. */
export function isDemo(env: Pick<Env, "SLACK_BOT_TOKEN" | "SLACK_CLIENT_ID">): boolean {
  return env.SLACK_BOT_TOKEN === undefined && env.SLACK_CLIENT_ID === undefined;
}

/** All keys that the collector takes, the current one first. */
export function collectorKeys({ COLLECTOR_KEY: current, COLLECTOR_KEYS: others }: Env): readonly string[] {
  return [...(current === undefined ? [] : [current]), ...others];
}

/** What only shows between variables; on the raw values, so that it is said together with what is wrong in one of them. */
function crossProblems(set: Readonly<Record<string, string | undefined>>): string[] {
  const has = (name: string) => set[name] !== undefined;
  return [
    ...installProblems(has),
    ...(has("SLACK_BOT_TOKEN") && !has("SLACK_APP_TOKEN") && !has("SLACK_SIGNING_SECRET")
      ? ["SLACK_APP_TOKEN: set it for Socket Mode (starts with xapp-), or SLACK_SIGNING_SECRET for HTTP"]
      : []),
    ...(!has("SLACK_BOT_TOKEN") &&
    !has("SLACK_CLIENT_ID") &&
    (has("SLACK_APP_TOKEN") || has("SLACK_SIGNING_SECRET"))
      ? ["SLACK_BOT_TOKEN: set it too; it starts with xoxb-"]
      : []),
    ...(has("OPENAI_MODEL") && !has("OPENAI_BASE_URL") && !has("OPENAI_API_KEY")
      ? ["OPENAI_API_KEY: set it, or OPENAI_BASE_URL for a server of your own"]
      : []),
    ...((has("OPENAI_BASE_URL") || has("OPENAI_API_KEY")) && !has("OPENAI_MODEL")
      ? ["OPENAI_MODEL: name the model to use"]
      : []),
  ];
}

/** Several workspaces: what has to come with the app's client id, and what must not. */
function installProblems(has: (name: string) => boolean): string[] {
  if (!has("SLACK_CLIENT_ID"))
    return ["SLACK_CLIENT_SECRET", "SLACK_REDIRECT_URI", "SLACK_STATE_SECRET", "SLACK_TEAMS"]
      .filter(has)
      .map((name) => `${name}: set SLACK_CLIENT_ID too, or leave it out`);
  return [
    ...(has("SLACK_CLIENT_SECRET")
      ? []
      : ["SLACK_CLIENT_SECRET: set it too; it is on the app's Basic Information page"]),
    ...(has("SLACK_REDIRECT_URI")
      ? []
      : ["SLACK_REDIRECT_URI: set it too, as in the app's settings; it ends in /slack/oauth_redirect"]),
    ...(has("SLACK_BOT_TOKEN")
      ? ["SLACK_BOT_TOKEN: leave it out; with SLACK_CLIENT_ID every workspace brings its own token"]
      : []),
    ...(has("SLACK_APP_TOKEN") || has("SLACK_SIGNING_SECRET")
      ? []
      : ["SLACK_SIGNING_SECRET: set it for HTTP, or SLACK_APP_TOKEN for Socket Mode (starts with xapp-)"]),
  ];
}

/** Secrets that come and go while running, beside those of the environment. */
function hiding(fixed: readonly string[]): Pick<Env, "secretsNow" | "hide"> {
  const more = new Map<string, readonly string[]>();
  let all = fixed;
  return {
    secretsNow: () => all,
    hide(owner, secrets) {
      more.set(owner, secrets);
      all = [...fixed, ...[...more.values()].flat()];
    },
  };
}

/** @throws Fault `environment` that names every wrong variable and what to do */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  // An empty variable means "not set", as an unfilled line of .env does.
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const secrets = resolveSecrets(secretNames, given);
  const set: Readonly<Record<string, string | undefined>> = { ...given, ...secrets.values };
  const parsed = Environment.safeParse(set);
  const single = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const wrong = [...secrets.problems, ...single, ...crossProblems(set)];
  if (!parsed.success || wrong.length > 0)
    throw new Fault(
      "environment",
      `the environment is not usable:\n${wrong.map((line) => `  ${line}`).join("\n")}`,
      {
        nextStep: "correct these variables (see .env.example) and start again",
      },
    );
  const callerFolder = source["INIT_CWD"] ?? process.cwd();
  const home = resolve(process.cwd(), parsed.data.LEITSTAND_HOME);
  const systemUser = source["USER"] ?? source["LOGNAME"] ?? null;
  // A list of keys is several secrets; an address is one only in its password.
  const { COLLECTOR_KEYS: _list, WAREHOUSE_URL: warehouse, ...plain } = secrets.values;
  const password = warehouse === undefined ? "" : new URL(warehouse).password;
  const secretValues = [...Object.values(plain), ...parsed.data.COLLECTOR_KEYS, password];
  return {
    ...parsed.data,
    home,
    callerFolder,
    systemUser,
    secrets: secrets.found,
    secretValues,
    ...hiding(secretValues),
  };
}
