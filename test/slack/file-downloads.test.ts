// Where a file's bytes may come from, and where the token goes: Slack's own file host, and nobody else's.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileLimits, type SharedFile } from "#src/core/attachment.ts";
import { createClients } from "#src/slack/delivery/clients.ts";
import { fileAddress } from "#src/slack/delivery/download.ts";
import { filesOf, type FileBearer } from "#src/slack/listeners/files.ts";
import type { Surface } from "#src/slack/surface.ts";

interface Server {
  readonly url: string;
  /** Path and token of every request. */
  readonly heard: [string, string | undefined][];
  answer: (path: string, response: ServerResponse) => void;
  close(): Promise<void>;
}

async function openServer(): Promise<Server> {
  const heard: Server["heard"] = [];
  const state: { answer: Server["answer"] } = { answer: (_, response) => response.end("bytes") };
  const server = createServer((request: IncomingMessage, response) => {
    heard.push([request.url ?? "", request.headers.authorization]);
    state.answer(request.url ?? "", response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on a port has an address record.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    get answer() {
      return state.answer;
    },
    set answer(answer) {
      state.answer = answer;
    },
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

let slack: Server;
let stranger: Server;
beforeEach(async () => {
  slack = await openServer();
  stranger = await openServer();
});
afterEach(async () => {
  await slack.close();
  await stranger.close();
});

const token = ["xoxb", "planted"].join("-");

function filesIn(bearer: Partial<FileBearer>): SharedFile[] {
  const options = { apiUrl: `${slack.url}/api/`, botToken: token, log: () => undefined };
  // Listeners hand over the whole surface; these are the parts that files need.
  const surface = { options, clients: createClients(options) } as unknown as Surface;
  return filesOf({ channel: "C1", ...bearer }, surface);
}

const file = (more: Record<string, unknown>) => ({
  id: "F1",
  name: "a.txt",
  mimetype: "text/plain",
  ...more,
});
const text = async (shared: SharedFile | undefined) => Buffer.from((await shared?.bytes()) ?? []).toString();
const fault = async (shared: SharedFile | undefined) =>
  shared?.bytes().then(
    () => "read",
    (error: unknown) => (error as { fault?: string }).fault,
  );

describe("bytes", () => {
  it("come from the workspace's own server, with the token", async () => {
    const [shared] = filesIn({ files: [file({ url_private_download: `${slack.url}/files/F1` })] });
    expect(await text(shared)).toBe("bytes");
    expect(slack.heard).toEqual([["/files/F1", `Bearer ${token}`]]);
  });

  it("never come from another host: it is not even asked", async () => {
    const [shared] = filesIn({ files: [file({ url_private_download: `${stranger.url}/files/F1` })] });
    expect(await fault(shared)).toBe("unavailable");
    expect(stranger.heard).toEqual([]);
  });

  it("are not followed to another host", async () => {
    slack.answer = (_, response) => response.writeHead(302, { location: `${stranger.url}/take` }).end();
    const [shared] = filesIn({ files: [file({ url_private: `${slack.url}/files/F1` })] });
    expect(await fault(shared)).toBe("unavailable");
    expect(stranger.heard).toEqual([]);
  });

  it("are not asked for when Slack says that there are too many", async () => {
    const size = fileLimits.bytes + 1;
    const [shared] = filesIn({ files: [file({ size, url_private: `${slack.url}/files/F1` })] });
    expect(await fault(shared)).toBe("too-large");
    expect(slack.heard).toEqual([]);
  });

  it("end at the limit, whatever was announced", async () => {
    const part = Buffer.alloc(1_000_000);
    slack.answer = (_, response) => {
      const more = (): void => {
        while (response.write(part));
        response.once("drain", more);
      };
      more();
    };
    const [shared] = filesIn({ files: [file({ size: 10, url_private: `${slack.url}/files/F1` })] });
    expect(await fault(shared)).toBe("too-large");
  });

  it("are no login page", async () => {
    slack.answer = (_, response) => response.end("<!DOCTYPE html><title>Sign in</title>");
    const [shared] = filesIn({ files: [file({ url_private: `${slack.url}/files/F1` })] });
    expect(await fault(shared)).toBe("unavailable");
  });

  it.each(["external", "tombstone", "hidden_by_limit"])(
    "are not there for a file of the mode %s",
    async (mode) => {
      const [shared] = filesIn({ files: [file({ mode, url_private: `${slack.url}/files/F1` })] });
      expect(await fault(shared)).toBe("unavailable");
    },
  );
});

describe("a file without an address", () => {
  const info = (more: Record<string, unknown>) => JSON.stringify({ ok: true, file: file(more) });

  it("is asked for again until it has settled", async () => {
    let asked = 0;
    slack.answer = (path, response) => {
      response.setHeader("content-type", "application/json");
      if (path.endsWith("files.info"))
        response.end((asked += 1) < 2 ? info({}) : info({ url_private: `${slack.url}/files/F1` }));
      else response.end("late bytes");
    };
    const [shared] = filesIn({ files: [{ id: "F1", mode: "file_access", file_access: "check_file_info" }] });
    expect(await text(shared)).toBe("late bytes");
    expect(asked).toBe(2);
  });

  it("is found in the rich text of a mention, when it was shared in this channel", async () => {
    const blocks = [{ type: "rich_text", elements: [{ elements: [{ type: "file", file_id: "F1" }] }] }];
    const answerWith = (channels: string[]) => {
      slack.answer = (path, response) => {
        response.setHeader("content-type", "application/json");
        response.end(
          path.endsWith("files.info") ? info({ channels, url_private: `${slack.url}/f` }) : "bytes",
        );
      };
    };
    answerWith(["C1"]);
    expect(await text(filesIn({ blocks })[0])).toBe("bytes");
    answerWith(["C0SECRET"]);
    expect(await fault(filesIn({ blocks })[0])).toBe("unavailable");
  });
});

describe("an address", () => {
  it.each([
    ["https://files.slack.com/files-pri/T1-F1/a.pdf", undefined, true],
    ["http://files.slack.com/files-pri/T1-F1/a.pdf", undefined, false],
    ["https://slack.com/files-pri/T1-F1/a.pdf", undefined, false],
    ["https://files.slack.com.evil.example/a.pdf", undefined, false],
    ["https://files.slack.com@evil.example/a.pdf", undefined, false],
    ["https://user:word@files.slack.com/a.pdf", undefined, false],
    ["https://files.slack.com:8443/a.pdf", undefined, false],
    ["https://files.slack-gov.com/a.pdf", "https://slack-gov.com/api/", true],
    ["https://files.slack.com/a.pdf", "https://slack-gov.com/api/", false],
    ["http://127.0.0.1:3000/files/F1", "http://127.0.0.1:3000/api/", true],
    ["http://127.0.0.1:3001/files/F1", "http://127.0.0.1:3000/api/", false],
    ["file:///etc/passwd", undefined, false],
    ["", undefined, false],
  ])("%s with the API at %s: %s", (address, apiUrl, isAllowed) => {
    expect(fileAddress(address, apiUrl) !== null).toBe(isAllowed);
  });
});
