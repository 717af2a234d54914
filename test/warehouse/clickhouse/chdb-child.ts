// ClickHouse's HTTP interface on loopback, as far as the client needs it, over the embedded engine: its own process.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Session {
  query(sql: string, format?: string): string;
  cleanup(): void;
}
interface Chdb {
  readonly Session: new (path: string) => Session;
}

const [folder = ""] = process.argv.slice(2);
// The package is fetched for the check alone and is nobody's dependency: it has no types here.
const { Session } = createRequire(join(folder, "package.json"))("chdb") as Chdb;
const home = await mkdtemp(join(tmpdir(), "leitstand-chdb-"));
const session = new Session(join(home, "data"));

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const literal = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** A query comes in the body, or in the address with rows in the body. */
async function answer(request: IncomingMessage): Promise<string> {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  const body = await bodyOf(request);
  const asked = searchParams.get("query");
  if (asked !== null && body.length > 0) {
    const [, table] = /^INSERT INTO (\S+)[\s\S]*FORMAT Parquet/.exec(asked.trim()) ?? [];
    const file = join(home, "insert.parquet");
    await writeFile(file, body);
    return session.query(`INSERT INTO ${table ?? ""} SELECT * FROM file(${literal(file)}, Parquet)`);
  }
  for (const [name, value] of searchParams)
    if (name.startsWith("param_")) session.query(`SET ${name} = ${literal(value)}`);
  const [, sql = "", format = "TabSeparated"] =
    /^([\s\S]*?)(?:\sFORMAT (\w+))?\s*$/.exec(asked ?? body.toString()) ?? [];
  return session.query(sql, format);
}

let last: Promise<unknown> = Promise.resolve();
function serve(request: IncomingMessage, response: ServerResponse): void {
  // One at a time: parameters are settings of the one session.
  last = last.then(async () => {
    try {
      response.end(await answer(request));
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : "failed");
    }
  });
}

const server = createServer(serve).listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" ? address?.port : address);
});
process.on("SIGTERM", () => {
  server.close();
  session.cleanup();
  void rm(home, { recursive: true, force: true }).then(() => process.exit(0));
});
