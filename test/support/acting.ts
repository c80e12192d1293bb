import { type ExecutionResult, graphql } from 'graphql';
import { buildApi } from '../../src/app.js';
import { Context } from '../../src/platform/context.js';
import type { Database } from '../../src/platform/db/index.js';
import type { Actor } from '../../src/shared/actor.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { ACTING_ON } from './people.js';

/** Asks the whole API in somebody's name; null is the public. */
export type AskAs = (
  actor: Actor | null,
  source: string,
  variables?: Readonly<Record<string, unknown>>,
  on?: string,
) => Promise<ExecutionResult>;

/** Builds the API once, for a file of tests about people who act. */
export async function openActingApi(database: Database): Promise<AskAs> {
  const { guarded } = await buildApi();
  return (actor, source, variables = {}, on = ACTING_ON) =>
    graphql({
      schema: guarded,
      source,
      variableValues: { ...variables },
      contextValue: new Context({
        em: database.orm.em.fork(),
        actor,
        now: () => new Date(`${on}T01:00:00Z`),
        today: parseCalendarDate(on),
        requestId: 'test',
      }),
    });
}
