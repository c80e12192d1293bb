import type { Pool, PoolClient } from 'pg';

/** The type `bigint` of PostgreSQL. */
const INT8 = 20;

/**
 * Prepares the connections of a pool to answer as the embedded database does: of a message of several statements the
 * last one's rows are the answer, and a bigint is a number.
 */
export function onPoolCreated(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    client.setTypeParser(INT8, wholeNumber);
    const query = client.query;
    client.query = new Proxy(query, {
      apply(target, _self, args) {
        const answer: unknown = Reflect.apply(target, client, args);
        return answer instanceof Promise ? answer.then(last) : answer;
      },
    });
  });
}

function last(answer: unknown): unknown {
  return Array.isArray(answer) ? answer.at(-1) : answer;
}

function wholeNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
