import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import copying from 'pg-copy-streams';
import type { EmbeddedClient } from './embedded/worker-client.js';

/** Carries many rows in or out at once, past the parser of rows; each call is one statement of its own. */
export interface Bulk {
  /**
   * @param query a select without parameters
   * @returns its rows in PostgreSQL's binary COPY format, whole
   */
  copyOut(query: string): Promise<Uint8Array>;
  /**
   * @param target `table (column, …)`
   * @param lines in PostgreSQL's text COPY format, each with its newline
   */
  copyIn(target: string, lines: Iterable<string>): Promise<void>;
}

/** Bulk statements on connections of a server's pool, without the time limit of requests. */
export function serverBulk(pool: () => Pool): Bulk {
  return {
    copyOut: (query) =>
      withoutLimit(pool(), async (client) => {
        const chunks: Buffer[] = [];
        for await (const chunk of client.query(copying.to(`copy (${query}) to stdout with (format binary)`))) {
          chunks.push(chunk);
        }
        return Buffer.concat(chunks);
      }),
    copyIn: (target, lines) =>
      withoutLimit(pool(), (client) =>
        pipeline(Readable.from(inChunks(lines)), client.query(copying.from(`copy ${target} from stdin`))),
      ),
  };
}

/** The same of the embedded database, whose files for it are buffers. */
export function embeddedBulk(client: EmbeddedClient): Bulk {
  return {
    copyOut: (query) => client.copyOut(`copy (${query}) to '/dev/blob' with (format binary)`),
    async copyIn(target, lines) {
      for (const chunk of inChunks(lines)) await client.copyIn(`copy ${target} from '/dev/blob'`, chunk);
    },
  };
}

async function withoutLimit<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    return await work(client);
  } finally {
    // a connection in the middle of a COPY is of no use to others
    await client.query('reset statement_timeout').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}

const CHUNK = 1 << 16;

function* inChunks(lines: Iterable<string>): Generator<Buffer> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}
