// The embedded PostgreSQL lives in this thread, so that a long statement never stops the HTTP event loop.
// Plain JavaScript: Node loads this file itself, from src/ under test and from dist/ in production.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import array from 'postgres-array';

/** @type {{ dataDir: string | null, template: string | null, settings: Record<string, string> }} */
const { dataDir, template, settings } = workerData;

/** What PostgreSQL said when it could not go on, e.g. `could not write to file "pg_wal/…": No space left on device`. */
let lastWords = '';

/** Ends the thread with the program in it: PGlite would swallow the abort and call the dead program for ever. */
const endsWithPostgres = {
  name: 'ends-with-postgres',
  setup: async (/** @type {unknown} */ _database, /** @type {any} */ options) => ({
    emscriptenOpts: {
      ...options,
      printErr(/** @type {string} */ text) {
        lastWords = /(?:PANIC|FATAL): +(.+)/.exec(text)?.[1] ?? lastWords;
        options.printErr(text);
      },
      onAbort() {
        parentPort?.postMessage({ id: 0, stopped: lastWords });
        process.exit(1);
      },
    },
  }),
};

const database = await PGlite.create({
  ...(dataDir ? { dataDir } : {}),
  ...(template ? { loadDataDir: new Blob([new Uint8Array(readFileSync(template))]) } : {}),
  startParams: [
    ...PGlite.defaultStartParams,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
  extensions: { pg_trgm, btree_gist, endsWithPostgres },
  parsers: createPostgreSqlTypeParsers((text) => array.parse(text)),
}).catch((error) => {
  throw lastWords ? new Error(lastWords, { cause: error }) : error;
});

/** @type {Record<string, (message: any) => Promise<unknown>>} */
const operations = {
  // as on a server: without parameters a message may hold several statements, and the last one's rows are the answer
  query: async ({ text, params, options }) =>
    params?.length ? database.query(text, params, options) : (await database.exec(text, options)).at(-1),
  exec: ({ text }) => database.exec(text),
  copyOut: async ({ text }) => new Uint8Array(await ((await database.query(text)).blob ?? new Blob()).arrayBuffer()),
  copyIn: ({ text, bytes }) => database.query(text, [], { blob: new Blob([bytes]) }),
  dump: async () => new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer()),
  close: () => database.close(),
};

/** Structured clone drops the fields of PostgreSQL errors that the ORM reads, so they travel as data. */
function plainError(/** @type {any} */ error) {
  return { ...error, name: error?.name, message: error?.message ?? String(error) };
}

parentPort?.on('message', async ({ id, operation, ...message }) => {
  try {
    parentPort?.postMessage({ id, result: await operations[operation]?.(message) });
  } catch (error) {
    parentPort?.postMessage({ id, error: plainError(error) });
  }
});
parentPort?.postMessage({ id: 0 });
