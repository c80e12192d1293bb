import { type ExecutionResult, graphql } from 'graphql';
import { buildApi } from '../../src/app.js';
import { Context } from '../../src/platform/context.js';
import { asOfFork, type Database } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { AppError } from '../../src/shared/errors.js';

/** The day on which tests ask, unless they say another. */
const TODAY = '2026-05-01';

/** When a question is asked. */
export interface AskedAt {
  readonly validAt?: string;
  /** The recorded time of a publication. */
  readonly recordedAt?: string;
}

/** Asks the whole public API over a database; no server in between. */
export type Ask = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  at?: AskedAt,
) => Promise<ExecutionResult>;

/** Builds the API once, for a file of tests. */
export async function openApi(database: Database): Promise<Ask> {
  const { guarded } = await buildApi();
  return (source, variables = {}, at = {}) => {
    const em = database.orm.em.fork();
    const contextValue = new Context({
      em,
      now: () => new Date(`${TODAY}T00:00:00Z`),
      today: parseCalendarDate(TODAY),
      requestId: 'test',
    });
    const validAt = parseCalendarDate(at.validAt ?? TODAY);
    const recordedAt = at.recordedAt ?? null;
    contextValue.askAsOf(
      { validAt, recordedAt: recordedAt === null ? null : new Date(recordedAt) },
      recordedAt === null ? em : asOfFork(em, recordedAt),
    );
    return graphql({ schema: guarded, source, variableValues: { ...variables }, contextValue });
  };
}

/** The codes of the refusals in an answer; the message of anything that is none. */
export function refusals({ errors = [] }: ExecutionResult): string[] {
  return errors.map(({ originalError, message }) => (originalError instanceof AppError ? originalError.code : message));
}

/** Answers made plain: graphql's objects have no prototype. */
export function plain(answer: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify(answer.errors ? { errors: refusals(answer) } : answer.data));
}
