import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chown, mkdtemp, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";

export type PrivatePostgres = {
  /** Address of its maintenance database; see `databaseUrl` for others. */
  url: string;
  stop(): Promise<void>;
};

type RunAs = { uid: number; gid: number } | Record<string, never>;

const attempts = 3;

/**
 * Starts a PostgreSQL of our own from installed binaries: empty, in a temporary directory, on a free port of this
 * machine, without fsync. It ends with `stop`, and by itself when this process dies.
 */
export async function startPostgres(): Promise<PrivatePostgres> {
  const bin = findBinaries() ?? installBinaries();
  const runAs = unprivileged();
  const directory = await makeDirectory(runAs);
  initialise(bin, directory, runAs);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = await tryStart(bin, directory, port, runAs);
    if (server) return { url: `postgresql://octopus@127.0.0.1:${port}/postgres`, ...server };
    if (attempt === attempts) throw new Error(`PostgreSQL did not start:\n${await logOf(directory)}`);
  }
}

function findBinaries(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const directories = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
  ];
  return directories.find((path) => path && existsSync(join(path, "initdb")) && existsSync(join(path, "postgres")));
}

function installBinaries(): string {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Debian's package postgresql for the tests ...");
    const install = () => run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "postgresql"]);
    if (!install()) {
      run("apt-get", ["update", "-qq"]);
      install();
    }
  }
  const bin = findBinaries();
  if (bin) return bin;
  throw new Error("The tests need PostgreSQL's programs initdb and postgres: install PostgreSQL and run them again.");
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as nobody. */
function unprivileged(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("There is neither a user postgres nor a user nobody to run PostgreSQL as.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function makeDirectory(runAs: RunAs): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "octopus-postgres-"));
  if ("uid" in runAs) await chown(directory, runAs.uid ?? 0, runAs.gid ?? 0);
  return directory;
}

function initialise(bin: string, directory: string, runAs: RunAs): void {
  const args = ["-D", join(directory, "data"), "-U", "octopus", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  const { status, stdout, stderr } = spawnSync(join(bin, "initdb"), args, {
    ...runAs,
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, TZ: "Europe/Paris" },
  });
  if (status !== 0) throw new Error(`initdb failed:\n${stdout}${stderr}`);
}

/**
 * The shell between holds the server's life to ours: when this process ends, however it ends, the pipe closes, the shell
 * stops the server and removes the directory.
 */
const guard = `
"$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \\
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c max_wal_size=256MB \\
  -c lc_messages=C 2>"$2/log" &
server=$!
( while kill -0 $server 2>/dev/null; do
    if grep -qs "ready to accept connections" "$2/log"; then echo ready; exit; fi
    sleep 0.05
  done; echo failed ) &
cat >/dev/null
kill -INT $server 2>/dev/null
wait $server
cd / && rm -rf "$2"
`;

async function tryStart(
  bin: string,
  directory: string,
  port: number,
  runAs: RunAs,
): Promise<{ stop(): Promise<void> } | null> {
  const shell = spawn("/bin/sh", ["-c", guard, "postgres-guard", bin, directory, String(port)], {
    ...runAs,
    cwd: directory,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [answer] = (await once(createInterface(shell.stdout), "line")) as [string];
  const exited = once(shell, "exit");
  if (answer === "ready") {
    return {
      async stop() {
        shell.stdin.end();
        await exited;
      },
    };
  }
  // Killed, the shell cannot remove the directory, which the next attempt needs.
  shell.kill("SIGKILL");
  shell.stdin.destroy();
  await exited;
  return null;
}

async function logOf(directory: string): Promise<string> {
  return readFile(join(directory, "log"), "utf8").catch(() => "(no log)");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
