import type { RequestHandler } from 'express';
import type { Logger } from '../log/logger.js';

/** What readiness asks of the database. */
export interface DatabaseProbe {
  ping(): Promise<void>;
  /** Names of migrations that were not applied yet. */
  pendingMigrations(): Promise<readonly string[]>;
}

/** How long the database may take to answer before it counts as gone. */
const PROBE_MS = 2_000;

/** `GET /healthz`: the process answers. Touches nothing else, so that a slow database never gets it killed. */
export const healthz: RequestHandler = (_req, res) => {
  res.setHeader('cache-control', 'no-store');
  res.json({ status: 'ok' });
};

/** `GET /readyz`: 200 when the database answers and has every migration; else 503 and the reasons. */
export function readyz(database: DatabaseProbe, log: Logger): RequestHandler {
  return async (_req, res) => {
    const reasons = await reasonsNotReady(database, log);
    res.setHeader('cache-control', 'no-store');
    res
      .status(reasons.length === 0 ? 200 : 503)
      .json({ status: reasons.length === 0 ? 'ready' : 'not ready', reasons });
  };
}

interface Reason {
  readonly check: 'database' | 'migrations';
  readonly en: string;
  readonly zh: string;
}

async function reasonsNotReady(database: DatabaseProbe, log: Logger): Promise<readonly Reason[]> {
  try {
    await within(PROBE_MS, database.ping());
    const { length } = await within(PROBE_MS, database.pendingMigrations());
    if (length === 0) return [];
    return [{ check: 'migrations', en: `${length} migrations are pending`, zh: `尚有 ${length} 个数据库迁移未执行` }];
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return [{ check: 'database', en: 'the database does not answer', zh: '数据库无响应' }];
  }
}

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
