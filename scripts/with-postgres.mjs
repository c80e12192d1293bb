#!/usr/bin/env node
// Runs a command beside a throw-away PostgreSQL: node scripts/with-postgres.mjs npx jest test/db
//
// The cluster stands in a temporary folder, listens on this machine only, forgets to sync to disk, and is gone when
// the command ends, however it ends. The command finds it in TEST_DATABASE_URL.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DEBIAN_BINARIES = '/usr/lib/postgresql';
const READY_WITHIN_MS = 30_000;

/** Something the person at the keyboard must do; printed without a stack. */
class Refusal extends Error {}

/** Folder of `initdb` and `postgres` of the newest version installed; null when there is none. */
function findBinaries() {
  const versions = existsSync(DEBIAN_BINARIES) ? readdirSync(DEBIAN_BINARIES) : [];
  const folders = versions
    .filter((version) => Number(version) >= 15)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN_BINARIES, version, 'bin'));
  const inPath = (process.env.PATH ?? '').split(':');
  return [...folders, ...inPath].find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

function install() {
  const advice = 'Install PostgreSQL 15 or newer (Debian: apt-get install postgresql) and run this again.';
  if (process.getuid?.() !== 0)
    throw new Refusal(`PostgreSQL is not installed, and only root can install it. ${advice}`);
  if (spawnSync('apt-get', ['--version']).error) throw new Refusal(`PostgreSQL is not installed. ${advice}`);
  console.error('PostgreSQL is not installed: installing the package postgresql');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
    const { status } = spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 2, 2], env });
    if (status !== 0) throw new Refusal(`apt-get ${args[0]} failed. ${advice}`);
  }
  return findBinaries() ?? fail(`The package postgresql brought no version ≥ 15. ${advice}`);
}

/** @returns {never} */
function fail(message) {
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

/** Starts a cluster; `stop` ends it and leaves nothing behind. */
async function startCluster(binaries) {
  const account = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'quanze-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const [data, sockets] = [join(folder, 'data'), join(folder, 'sockets')];
    mkdirSync(sockets);
    if (account.uid !== undefined) for (const path of [folder, sockets]) chownSync(path, account.uid, account.gid);
    const made = spawnSync(
      join(binaries, 'initdb'),
      ['-D', data, '-U', 'postgres', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'],
      { ...account, cwd: folder, encoding: 'utf8' },
    );
    if (made.status !== 0) fail(`initdb failed: ${made.stderr || made.error?.message}`);

    const port = await freePort();
    const log = join(folder, 'log');
    const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };
    const server = spawn(
      join(binaries, 'postgres'),
      ['-D', data, '-k', sockets, '-h', '127.0.0.1', '-p', String(port)].concat(
        Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ),
      // a group of its own, so that Ctrl-C reaches the command first and the server is stopped here
      { ...account, cwd: folder, stdio: ['ignore', 'ignore', openSync(log, 'w')], detached: true },
    );
    const ended = once(server, 'exit');
    const stop = async () => {
      if (server.exitCode === null) server.kill('SIGQUIT'); // nothing in it is worth a checkpoint
      await ended;
      remove();
    };
    const deadline = Date.now() + READY_WITHIN_MS;
    while (spawnSync(join(binaries, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status !== 0) {
      if (server.exitCode !== null || Date.now() > deadline) {
        const words = readFileSync(log, 'utf8');
        await stop();
        fail(`PostgreSQL did not start:\n${words}`);
      }
      await sleep(50);
    }
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Runs the command; signals are passed on to it, so that the cluster outlives it by a moment. */
async function run([command, ...args], url) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await once(child, 'exit').catch((error) => fail(`${command} cannot be run: ${error.message}`));
  return code ?? (signal === 'SIGINT' ? 130 : 143);
}

try {
  const command = process.argv.slice(2);
  if (command.length === 0) fail('Usage: node scripts/with-postgres.mjs COMMAND [ARGUMENT…]');
  let interrupted = false;
  const remember = () => {
    interrupted = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, remember);
  const cluster = await startCluster(findBinaries() ?? install());
  try {
    process.exitCode = interrupted ? 130 : await run(command, cluster.url);
  } finally {
    await cluster.stop();
  }
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
