#!/usr/bin/env node
// Runs a command beside a throw-away PostgreSQL: node scripts/with-postgres.mjs npx jest test/db
//
// The cluster stands in a temporary folder, listens on this machine only, forgets to sync to disk, and is gone when
// the command ends, however it ends. The command finds it in TEST_DATABASE_URL.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fail, findBinaries, Refusal, startCluster } from './postgres-cluster.mjs';

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
