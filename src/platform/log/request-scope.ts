import { AsyncLocalStorage } from 'node:async_hooks';

/** What everything done for one request may know of it; holds nothing the caller sent but the id. */
export interface RequestScope {
  readonly requestId: string;
  /** Kind and name of the GraphQL operation, once read: `"query Find"`. Set by the operation gate. */
  operation?: string;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Runs the work so that it, and all that it starts, finds this scope. */
export function inRequestScope<Result>(scope: RequestScope, work: () => Result): Result {
  return storage.run(scope, work);
}

/** The scope of the request now served; undefined outside of one. */
export function requestScope(): RequestScope | undefined {
  return storage.getStore();
}
