import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { bilingual } from '../../../shared/bilingual.js';
import { UnavailableError } from '../../../shared/errors.js';

/** The part of PGlite that the ORM's driver uses, answered by a worker thread. */
export interface EmbeddedClient {
  readonly ready: boolean;
  readonly closed: boolean;
  readonly waitReady: Promise<void>;
  query(text: string, params?: unknown[], options?: unknown): Promise<unknown>;
  exec(text: string): Promise<unknown>;
  transaction<T>(work: (tx: Pick<EmbeddedClient, 'query' | 'exec'>) => Promise<T>): Promise<T>;
  /** Runs a COPY to `/dev/blob` and gives what it wrote. */
  copyOut(text: string): Promise<Uint8Array>;
  /** Runs a COPY from `/dev/blob`, which holds the bytes. */
  copyIn(text: string, bytes: Uint8Array): Promise<void>;
  /** The data folder as an uncompressed tar, to start other embedded databases from. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * New words go into the indexes of search a little at a time. By default they wait until there are 4 MB of them, and the
 * statement that comes then takes a second and more to put them in.
 */
const SETTINGS = { gin_pending_list_limit: '128kB' };

const WITHOUT_OPTIMISING = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/**
 * New objects of the thread, in MB. Rows pass through it and are gone; by default it would keep about 100 MB for them.
 */
const YOUNG_GENERATION_MB = 8;

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  /** The database has given up, for this reason. */
  readonly stopped?: string;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Starts the embedded database in a thread of its own.
 *
 * @param source `dataDir`: folder on disk, or null for memory; `template`: a tar made by {@link EmbeddedClient.dump};
 *   `isFrugal`: see `DatabasePlace`
 * @throws {UnavailableError} when the thread cannot open the folder
 */
export async function startEmbedded(source: {
  readonly dataDir: string | null;
  readonly template?: string | null;
  readonly isFrugal?: boolean;
}): Promise<EmbeddedClient> {
  // before the database is loaded: the optimising compiler takes 600 MB for one function of it
  if (source.isFrugal) for (const flag of WITHOUT_OPTIMISING) setFlagsFromString(flag);
  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), {
    workerData: {
      dataDir: source.dataDir,
      template: source.template ?? null,
      settings: { ...SETTINGS, ...(source.isFrugal ? { shared_buffers: '64MB' } : {}) },
    },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  await started(worker);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: UnavailableError | null = null;

  worker.on('message', ({ id, result, error, stopped }: Answer) => {
    if (stopped !== undefined) return abandon(stopped);
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(Object.assign(new Error(error.message), error));
    else call?.resolve(result);
  });
  worker.on('error', (error) => abandon(wordsOf(error), error));
  worker.on('exit', () => abandon('its thread has ended'));

  function abandon(reason: string, cause?: unknown): void {
    ended ??= hasStopped(reason, cause);
    for (const call of waiting.values()) call.reject(ended);
    waiting.clear();
  }

  function call(operation: string, message: Record<string, unknown> = {}): Promise<unknown> {
    if (ended) return Promise.reject(ended);
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, operation, ...message });
    });
  }

  const client: EmbeddedClient = {
    ready: true,
    get closed() {
      return ended !== null;
    },
    waitReady: Promise.resolve(),
    query: (text, params, options) => call('query', { text, params, options }),
    exec: (text) => call('exec', { text }),
    async transaction(work) {
      await client.exec('begin');
      try {
        const result = await work(client);
        await client.exec('commit');
        return result;
      } catch (error) {
        await client.exec('rollback');
        throw error;
      }
    },
    copyOut: async (text) => asBytes(await call('copyOut', { text })),
    async copyIn(text, bytes) {
      await call('copyIn', { text, bytes });
    },
    dump: async () => asBytes(await call('dump')),
    async close() {
      if (ended) return;
      await call('close').catch((error: unknown) => {
        if (!ended) throw error; // one that stopped meanwhile is closed
      });
      abandon('it was closed');
      await worker.terminate();
    },
  };
  return client;
}

function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(cannotOpen(wordsOf(cause), cause));
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('its thread has ended')));
    worker.once('message', ({ stopped }: Answer) => {
      worker.off('error', fail);
      if (stopped === undefined) resolve();
      else reject(cannotOpen(stopped));
    });
  });
}

function cannotOpen(reason: string, cause?: unknown): UnavailableError {
  return new UnavailableError(
    bilingual(
      `The embedded database could not be opened: ${reason}. Is the disk full, or the folder not one of its own?`,
      `内置数据库无法打开（${reason}）。请检查磁盘是否已满、目录是否为其数据目录。`,
    ),
    { reason },
    { cause },
  );
}

/** What was acknowledged is in the folder, as after any sudden end. */
function hasStopped(reason: string, cause?: unknown): UnavailableError {
  return new UnavailableError(
    bilingual(
      `The embedded database has stopped: ${reason}. See that the disk has room, and start again.`,
      `内置数据库已停止（${reason}）。请确认磁盘有剩余空间后重新启动。`,
    ),
    { reason },
    { cause },
  );
}

/** Its file system throws what is no error of the language. */
function wordsOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  if ('message' in thrown && thrown.message) return String(thrown.message);
  return 'errno' in thrown ? `its file system answers with error ${thrown.errno}` : 'it does not say why';
}

function asBytes(value: unknown): Uint8Array {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError('the database thread answered something else than bytes');
}
