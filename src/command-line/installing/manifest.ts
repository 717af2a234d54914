// `manifest`: what an admin pastes into Slack to create the app.
import { parseArgs } from "node:util";
import { manifest } from "#src/slack/admin/manifest.ts";
import { UsageError, type Command } from "../command.ts";

/** Only an address that Slack can reach: HTTPS, without a path. */
function publicUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  if (url?.protocol !== "https:" || url.pathname !== "/")
    throw new UsageError(`${text} is no address such as https://leitstand.example.com`);
  return url.origin;
}

export const manifestCommand: Command = {
  name: "manifest",
  usage: "manifest [--http URL] [--distributed] [--language de|en]",
  example: "manifest --language de",
  does: "prints the Slack app's manifest: paste it at api.slack.com/apps → Create New App → From a manifest",
  run(args, { env, io }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        http: { type: "string" },
        distributed: { type: "boolean", default: false },
        language: { type: "string", default: "en" },
      },
    });
    const { language } = values;
    if (language !== "de" && language !== "en") throw new UsageError(`there is no language ${language}`);
    const address = publicUrl(values.http);
    const redirectUrl =
      env.SLACK_REDIRECT_URI ?? (address === null ? null : `${address}/slack/oauth_redirect`);
    if (values.distributed && redirectUrl === null)
      throw new UsageError("--distributed needs --http URL or SLACK_REDIRECT_URI: OAuth comes back there");
    const { COMMAND_REPORT: report, COMMAND_DIGEST: digest, COMMAND_LEITSTAND: leitstand } = env;
    const commands = { report, digest, leitstand };
    const made = manifest({
      commands,
      language,
      publicUrl: address,
      redirectUrl: values.distributed ? redirectUrl : null,
    });
    io.out(`${JSON.stringify(made, null, 2)}\n`);
    return Promise.resolve(0);
  },
};
