import type { Pool, PoolClient } from 'pg';

/** Prepares the connections of a pool for messages of several statements: the last one's rows are the answer. */
export function onPoolCreated(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
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
