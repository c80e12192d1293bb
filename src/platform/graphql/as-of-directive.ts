import { DirectiveLocation, GraphQLDirective, getDirectiveValues, type OperationDefinitionNode } from 'graphql';
import { type CalendarDate, isCalendarDate } from '../../shared/dates.js';
import { InvalidInputError } from '../../shared/errors.js';
import type { AsOf, Context } from '../context.js';
import { CalendarDateScalar, DateTimeScalar } from './scalars.js';

/** The days a question of law may be asked for: the founding of the republic to the end of the century. */
const FIRST_DAY = '1949-10-01';
const LAST_DAY = '2100-12-31';

export const AsOfDirective = new GraphQLDirective({
  name: 'asOf',
  description: `Asks the whole query at other times than now. 按指定时点查询。
\`validAt\`: the day of law, from ${FIRST_DAY} to ${LAST_DAY}; today when left out. 法律生效日。
\`recordedAt\`: what had been published by that instant; now when left out. 发布时点。
The times the answer holds for come back under \`extensions.asOf\`.`,
  locations: [DirectiveLocation.QUERY],
  args: {
    validAt: { type: CalendarDateScalar, description: `A day from ${FIRST_DAY} to ${LAST_DAY}.` },
    recordedAt: { type: DateTimeScalar, description: 'An instant, not in the future.' },
  },
});

/**
 * Turns the context to the times asked for, before anything is read: resolves `recordedAt` to a publication and gives
 * the context a fork that reads as of it, by `ctx.askAsOf`.
 *
 * @returns when the publication was made, as ISO text: the answer for it is the same for ever. Null when `recordedAt`
 *   is null: the answer is live
 * @throws {InvalidInputError} when `recordedAt` is before the first publication
 */
export type PrepareAsOf = (ctx: Context, asked: AsOf) => Promise<string | null>;

/** `extensions.asOf` of an answer. */
export interface AnsweredAsOf {
  readonly validAt: CalendarDate;
  /** The instant asked for, ISO 8601 in UTC; null when the answer is live. */
  readonly recordedAt: string | null;
  /** When the publication was made that answered for it; null when the answer is live. */
  readonly publication: string | null;
}

/**
 * Reads `@asOf` from an operation.
 *
 * @param variables as coerced by graphql
 * @returns null when the operation does not have it
 * @throws {InvalidInputError} when a time is out of bounds
 */
export function readAsOf(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  clock: { readonly today: CalendarDate; readonly now: Date },
): AsOf | null {
  const values = getDirectiveValues(AsOfDirective, operation, { ...variables });
  if (values === undefined) return null;
  const validAt: unknown = values['validAt'] ?? clock.today;
  const recordedAt: unknown = values['recordedAt'] ?? null;
  assertDayOfLaw(validAt, 'validAt');
  if (recordedAt === null) return { validAt, recordedAt };
  if (!(recordedAt instanceof Date) || recordedAt > clock.now) {
    throw new InvalidInputError('"recordedAt" is in the future', {
      argument: 'recordedAt',
      now: clock.now.toISOString(),
    });
  }
  return { validAt, recordedAt };
}

/**
 * Asserts that a question of law may be asked for the day.
 *
 * @param argument that gave it, e.g. `"validAt"`
 * @throws {InvalidInputError} when it is no day, or out of bounds
 */
export function assertDayOfLaw(day: unknown, argument: string): asserts day is CalendarDate {
  if (typeof day === 'string' && isCalendarDate(day) && day >= FIRST_DAY && day <= LAST_DAY) return;
  throw new InvalidInputError(`"${argument}" is from ${FIRST_DAY} to ${LAST_DAY}`, {
    argument,
    min: FIRST_DAY,
    max: LAST_DAY,
  });
}

/** Turns the context to the times asked for, and says which they are. */
export async function applyAsOf(ctx: Context, asked: AsOf, prepare: PrepareAsOf): Promise<AnsweredAsOf> {
  ctx.askAsOf(asked);
  const publication = await prepare(ctx, asked);
  return { validAt: asked.validAt, recordedAt: asked.recordedAt?.toISOString() ?? null, publication };
}
