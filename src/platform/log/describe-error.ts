/** An error as it goes into the log: whole, but for values of data. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  /** SQLSTATE or a code of Node: `"23505"`, `"ECONNREFUSED"`. */
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly cause?: LoggedError;
}

/** Deep enough for GraphQL error → use case → ORM → driver → socket. */
const CAUSES = 6;

/**
 * Describes what was thrown, its causes and where, without the values that SQL text and database messages repeat.
 *
 * @param thrown anything
 */
export function describeError(thrown: unknown): LoggedError {
  return describe(thrown, CAUSES);
}

function describe(thrown: unknown, causesLeft: number): LoggedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: 'something that is no Error was thrown' };
  const cause = causesLeft > 0 ? causeOf(thrown) : undefined;
  return {
    type: thrown.name,
    message: withoutValues(thrown.message),
    ...(thrown.stack === undefined ? {} : { stack: withoutValues(thrown.stack) }),
    ...textOf(thrown, 'code'),
    ...textOf(thrown, 'constraint'),
    ...textOf(thrown, 'table'),
    ...(cause === undefined ? {} : { cause: describe(cause, causesLeft - 1) }),
  };
}

/** GraphQL errors keep what they wrap in `originalError`. */
export function causeOf(error: Error): unknown {
  const wrapped = 'originalError' in error ? error.originalError : undefined;
  return wrapped ?? error.cause ?? undefined;
}

function textOf<Key extends string>(error: object, key: Key): { readonly [K in Key]?: string } {
  const value = Object.getOwnPropertyDescriptor(error, key)?.value;
  return typeof value === 'string' ? ({ [key]: value } as { [K in Key]: string }) : {};
}

/** PostgreSQL repeats the offending row: `Key (name)=(张三) already exists`, `Failing row contains (…)`. */
const REPEATED_ROW = /(Key \([^)]*\)=|Failing row contains )\(.*\)/g;
const SQL_STATEMENT = /\b(select|insert|update|delete|with|set_config)\b/i;
const SQL_LITERAL = /'(?:[^']|'')*'/g;

function withoutValues(text: string): string {
  const shown = text.replace(REPEATED_ROW, '$1(…)');
  return SQL_STATEMENT.test(shown) ? shown.replace(SQL_LITERAL, "'…'") : shown;
}
