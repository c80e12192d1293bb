import { causeOf } from '../log/describe-error.js';

const SQLSTATE = /^[0-9A-Z]{5}$/;
const DEPTH = 8;

/**
 * The code by which the database says what went wrong: `"23505"`; null when it was not the database.
 *
 * @param thrown an error with its causes, as the driver or the ORM throws it
 */
export function sqlStateOf(thrown: unknown): string | null {
  for (
    let error: unknown = thrown, depth = 0;
    error instanceof Error && depth < DEPTH;
    error = causeOf(error), depth++
  ) {
    if ('code' in error && typeof error.code === 'string' && SQLSTATE.test(error.code)) return error.code;
  }
  return null;
}

/** Serialisation failure, deadlock, a lock that was not had in time: another try may do. */
const COLLISIONS: ReadonlySet<string> = new Set(['40001', '40P01', '55P03']);

/** True when two transactions stood in each other's way. */
export function isCollision(thrown: unknown): boolean {
  const state = sqlStateOf(thrown);
  return state !== null && COLLISIONS.has(state);
}

/** True when a row broke a constraint of its table, or could not be a value of its column (classes 22 and 23). */
export function isRefusedRow(thrown: unknown): boolean {
  const state = sqlStateOf(thrown);
  return state !== null && (state.startsWith('22') || state.startsWith('23'));
}

/** The constraint that a row broke; null when the database names none. */
export function brokenConstraintOf(thrown: unknown): string | null {
  for (
    let error: unknown = thrown, depth = 0;
    error instanceof Error && depth < DEPTH;
    error = causeOf(error), depth++
  ) {
    if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
  }
  return null;
}
