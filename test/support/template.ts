import { existsSync, mkdirSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DatabasePlace, openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { createServerDatabase, serverUrl } from './server-database.js';

const BUILT_WITHIN_MS = 120_000;

/** Where a copy of the migrated, empty registry can be had from: a tar, or a database on the server. */
export interface Template {
  readonly tar: string | null;
  readonly database: string | null;
}

/** The template of this run of jest, made by whichever worker wants it first. */
export async function sharedTemplate(): Promise<Template> {
  const { QUANZE_TEST_FOLDER: folder, QUANZE_TEST_RUN: run } = process.env;
  if (!folder || !run) throw new Error('tests that need a database run under jest, with its global setup');
  const template = serverUrl() ? { tar: null, database: run } : { tar: join(folder, 'template.tar'), database: null };
  const done = join(folder, 'template.done');
  await once(folder, done, async () => {
    if (template.tar) await buildTar(template.tar);
    else await buildDatabase(run);
  });
  return template;
}

/** Runs the work in one process only; the others wait until the file `done` appears. */
async function once(folder: string, done: string, work: () => Promise<void>): Promise<void> {
  const claim = join(folder, 'template.claim');
  const deadline = Date.now() + BUILT_WITHIN_MS;
  while (!existsSync(done)) {
    if (takes(claim)) {
      try {
        await work();
        writeFileSync(`${done}.part`, '');
        renameSync(`${done}.part`, done);
      } finally {
        rmdirSync(claim);
      }
    } else if (Date.now() > deadline) {
      throw new Error(`no template after ${BUILT_WITHIN_MS} ms; claimed since ${statSync(claim).mtime.toISOString()}`);
    } else await sleep(50);
  }
}

function takes(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    return false;
  }
}

async function buildTar(path: string): Promise<void> {
  const database = await migrated({});
  try {
    if (!database.embedded) throw new Error('no embedded database to dump');
    writeFileSync(path, await database.embedded.dump());
  } finally {
    await database.close();
  }
}

async function buildDatabase(name: string): Promise<void> {
  const url = await createServerDatabase(name);
  await (await migrated({ url, statementTimeoutMs: 0 })).close();
}

async function migrated(place: DatabasePlace) {
  const database = await openDatabase(place, tables);
  await database.migrate();
  return database;
}
