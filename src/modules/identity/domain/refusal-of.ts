import { bilingual } from '../../../shared/bilingual.js';
import {
  type AppError,
  ForbiddenError,
  IllegalTransitionError,
  NotFoundError,
  UnauthenticatedError,
} from '../../../shared/errors.js';
import type { AllowedDecision, Decision, RefusedDecision } from './decide.js';
import type { Action } from './vocabulary.js';

/**
 * Lets through what was allowed.
 *
 * @throws {AppError} see {@link refusalOf}
 */
export function assertAllowed(decision: Decision, action: Action): asserts decision is AllowedDecision {
  if (!decision.allowed) throw refusalOf(decision, action);
}

/**
 * The error that a refusal is shown as. Of what may not be seen it says nothing, not even what was asked: the same
 * bytes as for a thing that does not exist.
 */
export function refusalOf({ code, row, reason }: RefusedDecision, action: Action): AppError {
  const message = bilingual(reason.en, reason.zh);
  switch (code) {
    case 'UNAUTHENTICATED':
      return new UnauthenticatedError(message);
    case 'NOT_FOUND':
      return noSuchThing();
    case 'ILLEGAL_TRANSITION':
      return new IllegalTransitionError(message, { action, row: row?.id ?? null });
    case 'FORBIDDEN':
      return new ForbiddenError(message, { action, row: row?.id ?? null });
  }
}

/** What is not there, and what the caller may not see: one answer for both. */
export function noSuchThing(): NotFoundError {
  return new NotFoundError(bilingual('There is no such thing.', '未找到。'));
}
