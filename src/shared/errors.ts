/** Stable, documented codes. Clients switch on these; messages may change. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'ILLEGAL_TRANSITION'
  | 'LIMIT_EXCEEDED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** Facts for the caller: identifiers and states only, never personal data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** An expected refusal: safe to show to the caller. Anything else is a bug and is masked. */
export abstract class AppError extends Error {
  abstract readonly code: Exclude<ErrorCode, 'INTERNAL'>;
  readonly details: ErrorDetails;

  constructor(message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.details = details;
  }
}

/** Nobody has signed in, or not so that it holds. */
export class UnauthenticatedError extends AppError {
  readonly code = 'UNAUTHENTICATED';
}

/** The caller may not do this. */
export class ForbiddenError extends AppError {
  readonly code = 'FORBIDDEN';
}

/** The caller may do this, but not while the thing stands as it does. */
export class IllegalTransitionError extends AppError {
  readonly code = 'ILLEGAL_TRANSITION';
}

/** There is no such thing, or the caller may not see it: both read the same. */
export class NotFoundError extends AppError {
  readonly code = 'NOT_FOUND';
}

/** What was given cannot be read; `details` say where. */
export class InvalidInputError extends AppError {
  readonly code = 'INVALID_INPUT';
}

/** The record was changed by somebody else, or the code is taken. */
export class ConflictError extends AppError {
  readonly code = 'CONFLICT';
}

/** More was asked for than one request may have. */
export class LimitExceededError extends AppError {
  readonly code = 'LIMIT_EXCEEDED';
}

/** The database did not answer in the time a request may take. */
export class TimeoutError extends AppError {
  readonly code = 'TIMEOUT';
}

/** The registry cannot answer now: the database is gone, the disk is full. */
export class UnavailableError extends AppError {
  readonly code = 'UNAVAILABLE';
}
