import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Database, openDatabase } from '../../src/platform/db/index.js';
import { tables } from '../../src/tables.js';
import { uniqueDatabaseName } from './database.js';
import { createServerDatabase, dropServerDatabase, serverUrl } from './server-database.js';

const run = promisify(execFile);

/**
 * The synthetic county of the benchmark, made by the compiled generator: in a folder, or on the server of
 * `TEST_DATABASE_URL`. Closing it removes it.
 *
 * @param seed the same registry for the same seed
 */
export async function countyRegistry(seed: number): Promise<Database> {
  const generator = fileURLToPath(new URL('../../bench/generate-registry.mjs', import.meta.url));
  if (!existsSync(fileURLToPath(new URL('../../dist/src/tables.js', import.meta.url)))) {
    throw new Error('this test starts the compiled registry: npm run build');
  }
  const generate = (place: readonly string[], env: Readonly<Record<string, string>>) =>
    run(process.execPath, [generator, 'county', '--seed', String(seed), '--no-search', '--no-summary', ...place], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      maxBuffer: 2 ** 24,
    });
  if (serverUrl()) {
    const name = uniqueDatabaseName();
    const url = await createServerDatabase(name);
    await generate([], { DATABASE_URL: url });
    return removing(await openDatabase({ url, statementTimeoutMs: 0 }, tables), () => dropServerDatabase(name));
  }
  const folder = mkdtempSync(join(tmpdir(), 'quanze-county-'));
  const dataDir = join(folder, 'registry');
  await generate(['--data-dir', dataDir], { DATABASE_URL: '' });
  return removing(await openDatabase({ dataDir, statementTimeoutMs: 0 }, tables), async () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

function removing(database: Database, remove: () => Promise<void>): Database {
  return {
    ...database,
    async close() {
      await database.close();
      await remove();
    },
  };
}
