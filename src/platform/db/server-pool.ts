import type { Pool, PoolClient } from 'pg';

/** The type `bigint` of PostgreSQL. */
const INT8 = 20;

/**
 * Prepares the connections of a pool to answer as the embedded database does (of a message of several statements the
 * last one's rows are the answer, and a bigint is a number), and to be given back when the server ends them.
 */
export function onPoolCreated(pool: Pool): void {
  const lent = new Set<PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => lent.delete(client));
  pool.on('connect', (client: PoolClient) => {
    client.setTypeParser(INT8, wholeNumber);
    const query = client.query;
    client.query = new Proxy(query, {
      apply(target, _self, args) {
        const answer: unknown = Reflect.apply(target, client, args);
        return answer instanceof Promise ? answer.then(last) : answer;
      },
    });
    client.once('end', () => {
      if (lent.has(client)) giveBack(client);
    });
  });
}

/**
 * Gives an ended connection back for the one who holds it. Kysely keeps a connection on which even the rollback failed,
 * and a pool waits for every connection when it is closed.
 */
function giveBack(client: PoolClient): void {
  client.release(true);
  client.release = () => {};
}

function last(answer: unknown): unknown {
  return Array.isArray(answer) ? answer.at(-1) : answer;
}

function wholeNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
