import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DEBIAN_BINARIES = '/usr/lib/postgresql';
const READY_WITHIN_MS = 30_000;

/** Something the person at the keyboard must do; printed without a stack. */
export class Refusal extends Error {}

/** Folder of `initdb` and `postgres` of the newest version installed; null when there is none. */
export function findBinaries() {
  const versions = existsSync(DEBIAN_BINARIES) ? readdirSync(DEBIAN_BINARIES) : [];
  const folders = versions
    .filter((version) => Number(version) >= 15)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN_BINARIES, version, 'bin'));
  const inPath = (process.env.PATH ?? '').split(':');
  return [...folders, ...inPath].find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** @returns {never} */
export function fail(message) {
  throw new Refusal(message);
}

/** PostgreSQL refuses to run as root, so root lends it the account that the package made, else `nobody`. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const entry = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find(([user]) => user === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  return fail('PostgreSQL does not run as root, and there is no account postgres or nobody to run it as.');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Makes a cluster in a temporary folder and starts it; it listens on this machine only and forgets to sync to disk.
 *
 * @param {string} binaries of {@link findBinaries}
 * @param {object} [options]
 * @param {string} [options.password] that connections must give; none unless told
 * @param {number} [options.fileLimit] bytes that no file of it may outgrow, as if the disk were full, until `resume`
 * @returns `stop` ends it and leaves nothing behind; `halt` ends it as a crash would, `resume` starts it again
 */
export async function startCluster(binaries, { password, fileLimit } = {}) {
  const account = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'quanze-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const [data, sockets, secret] = ['data', 'sockets', 'secret'].map((name) => join(folder, name));
    mkdirSync(sockets);
    writeFileSync(secret, password ?? '');
    if (account.uid !== undefined) {
      for (const path of [folder, sockets, secret]) chownSync(path, account.uid, account.gid);
    }
    const locale = ['--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'];
    const auth = password === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${secret}`];
    // segments of the write-ahead log as small as can be, so that they stay below a limit
    const log = fileLimit === undefined ? [] : ['--wal-segsize=1'];
    const made = spawnSync(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', ...locale, ...auth, ...log], {
      ...account,
      cwd: folder,
      encoding: 'utf8',
    });
    if (made.status !== 0) fail(`initdb failed: ${made.stderr || made.error?.message}`);

    const port = await freePort();
    const start = (limit) => startServer({ binaries, account, folder, data, sockets, port, limit });
    let server = await start(fileLimit);
    return {
      url: `postgres://postgres${password === undefined ? '' : `:${password}`}@127.0.0.1:${port}/postgres`,
      halt: () => quit(server),
      async resume() {
        server = await start();
      },
      async stop() {
        await quit(server); // nothing in it is worth a checkpoint
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startServer({ binaries, account, folder, data, sockets, port, limit }) {
  const log = join(folder, 'log');
  const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '100' };
  const command = [join(binaries, 'postgres'), '-D', data, '-k', sockets, '-h', '127.0.0.1', '-p', String(port)].concat(
    Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  );
  const [program, ...args] = limit === undefined ? command : withFileLimit(limit, command);
  // a group of its own, so that Ctrl-C reaches the command first and the server is stopped here
  const options = { ...account, cwd: folder, stdio: ['ignore', 'ignore', openSync(log, 'w')], detached: true };
  const server = spawn(program, args, options);
  const deadline = Date.now() + READY_WITHIN_MS;
  while (spawnSync(join(binaries, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status !== 0) {
    if (server.exitCode !== null || Date.now() > deadline) {
      const words = readFileSync(log, 'utf8');
      await quit(server);
      fail(`PostgreSQL did not start:\n${words}`);
    }
    await sleep(50);
  }
  return server;
}

async function quit(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGQUIT');
  await ended;
}

/**
 * A command that no file of which may grow beyond so many bytes: what lies beyond is not written, and whoever writes it
 * is told so. It needs no rights, other than a small disk.
 *
 * @param {number} bytes a multiple of 512
 * @param {readonly string[]} command
 */
export function withFileLimit(bytes, command) {
  return ['sh', '-c', 'ulimit -f "$0" && exec "$@"', String(bytes / 512), ...command];
}
