import type { AnyEntity, Dictionary, EntityData, LoggingOptions, QueryResult, RawQueryFragment } from '@mikro-orm/core';
import {
  type AbstractSqlDriver,
  BasePostgreSqlEntityManager,
  type EmExecuteOptions,
  type NativeQueryBuilder,
} from '@mikro-orm/sql';

type Rows = QueryResult | EntityData<AnyEntity> | EntityData<AnyEntity>[];
type Method = 'all' | 'get' | 'run';

/**
 * Sends a statement and the session variables it runs under as one message, so that a question about the past makes
 * one journey to the database like one about today, not four. PostgreSQL runs such a message as one transaction, and
 * the variables end with it. Inside a transaction, and for entities, MikroORM applies them itself.
 */
export class SessionEntityManager<
  Driver extends AbstractSqlDriver = AbstractSqlDriver,
> extends BasePostgreSqlEntityManager<Driver> {
  override execute<Result extends Rows = EntityData<AnyEntity>[]>(
    query: string | NativeQueryBuilder | RawQueryFragment,
    params: unknown[] | Dictionary = [],
    method: Method | EmExecuteOptions = 'all',
    loggerContext?: LoggingOptions,
  ): Promise<Result> {
    if (typeof method !== 'string') return super.execute<Result>(query, params, method);
    const session = this.getSessionContext();
    const variables = Object.entries(session?.variables ?? {});
    const isPlain = typeof query === 'string' && Array.isArray(params) && method === 'all';
    if (!isPlain || variables.length === 0 || session?.role || this.isInTransaction()) {
      return super.execute<Result>(query, params, method, loggerContext);
    }
    const settings = variables.map(() => 'set_config(?, ?, true)').join(', ');
    const values = variables.flatMap(([name, value]) => [name, String(value)]);
    return this.getDriver().execute<Result>(
      `select ${settings}; ${query}`,
      [...values, ...params],
      method,
      undefined,
      loggerContext,
    );
  }
}
