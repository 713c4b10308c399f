import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the stand-in answers one request. `drop` takes the mail and closes the connection without a word. */
export type Behaviour =
  | { kind: "accept" }
  | { kind: "drop" }
  | { kind: "reset" }
  | { kind: "hang" }
  | { kind: "refuse"; status: number; name: string; headers?: Record<string, string> }
  | { kind: "html"; status: number }
  /** Takes the mail, but answers with something that is no answer. */
  | { kind: "garble" };

export type ReceivedMail = {
  from: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments?: { filename: string; content: string; content_type: string }[];
  tags: { name: string; value: string }[];
};

export type ReceivedRequest = { key: string; body: string; headers: Record<string, string | string[] | undefined> };

/**
 * A local HTTP server that behaves as Resend does towards its client: one mail per idempotency key, the first answer
 * again for the same body, 409 for another body, and whatever trouble a test asks for.
 */
export class ResendServer {
  readonly requests: ReceivedRequest[] = [];
  /** The mails taken, by key: what would have been delivered. */
  readonly mails = new Map<string, { id: string; digest: string; mail: ReceivedMail }>();
  conflicts = 0;
  /** Told of each new mail, as a delivery event would be. */
  onTaken: (id: string) => void = () => {};
  private script: Behaviour[] = [];
  private readonly server = createServer((request, response) => void this.handle(request, response));

  constructor(private readonly always: (nth: number) => Behaviour = () => ({ kind: "accept" })) {}

  /** How the next requests are answered, in order; afterwards as `always` says. */
  next(...behaviours: Behaviour[]): void {
    this.script.push(...behaviours);
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request).catch(() => null);
    if (body === null) return;
    const key = String(request.headers["idempotency-key"] ?? "");
    const behaviour = this.script.shift() ?? this.always(this.requests.length);
    this.requests.push({ key, body, headers: request.headers });
    if (request.url !== "/emails" || request.method !== "POST") return answer(response, 404, { name: "not_found" });
    this.behave(behaviour, key, body, request, response);
  }

  private behave(behaviour: Behaviour, key: string, body: string, request: IncomingMessage, response: ServerResponse) {
    switch (behaviour.kind) {
      case "accept":
        return this.accept(key, body, response);
      case "drop":
        this.take(key, body);
        request.socket.destroy();
        return;
      case "garble":
        this.take(key, body);
        response.writeHead(200, { "content-type": "application/json" }).end('{"id":"cut');
        return;
      case "reset":
        request.socket.resetAndDestroy();
        return;
      case "hang":
        return;
      case "html":
        response.writeHead(behaviour.status, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
        return;
      case "refuse": {
        const { status, name, headers } = behaviour;
        return answer(response, status, { statusCode: status, name, message: `because of ${name}` }, headers);
      }
    }
  }

  private accept(key: string, body: string, response: ServerResponse) {
    const taken = this.take(key, body);
    if (taken) return answer(response, 200, { id: taken });
    this.conflicts += 1;
    const message = "Same idempotency key used with a different request payload";
    answer(response, 409, { statusCode: 409, name: "invalid_idempotent_request", message });
  }

  /** The id of the mail; null when the key belongs to another one. */
  private take(key: string, body: string): string | null {
    const digest = createHash("sha256").update(body).digest("hex");
    const known = this.mails.get(key);
    if (known) return known.digest === digest ? known.id : null;
    const id = randomUUID();
    this.mails.set(key, { id, digest, mail: JSON.parse(body) as ReceivedMail });
    this.onTaken(id);
    return id;
  }
}

/** Generous limits, so that tests are not slowed by their own pace. */
const limits = { "ratelimit-limit": "1000", "ratelimit-remaining": "1000", "ratelimit-reset": "1" };

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...limits, ...headers }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
