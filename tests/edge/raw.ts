import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";

export type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** A request with exactly these headers: fetch would add its own and refuse Host, Origin and Sec-Fetch-Site. */
export async function send(
  url: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  const outgoing = request(url, { method, headers, agent: false });
  outgoing.end(body);
  const [answer] = (await once(outgoing, "response")) as [import("node:http").IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString("utf8") };
}

/** Bytes as they are, also such as no client would send; answers with whatever came until the server hung up. */
export async function sendBytes(url: string, bytes: string): Promise<string> {
  const socket = open(url);
  socket.write(bytes, "latin1");
  return readAll(socket);
}

export function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}

export async function readAll(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    text += chunk;
  });
  // A server that refuses a body may reset the connection after its answer.
  socket.on("error", () => {});
  await once(socket, "close");
  return text;
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
