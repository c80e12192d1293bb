import pg from 'pg';

/** How long statements may take, and the memory they may use; two sessions share the machine. */
const SERVER_SETTINGS = `set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 0;
  set max_parallel_workers_per_gather = 0; set jit = off; set search_path = public`;
const EMBEDDED_SETTINGS = `set work_mem = '64MB'; set maintenance_work_mem = '128MB'; set search_path = public`;

/**
 * Sessions that run SQL, beside the pool of the registry.
 *
 * @param database of `openDatabase`
 * @param url of the server; null for the embedded database, which has one session
 * @returns `sessions`, each with `query(sql, params)` that answers rows, and `end()`
 */
export async function connect(database, url, count) {
  if (!url) {
    await database.embedded.exec(EMBEDDED_SETTINGS);
    const query = async (sql, params) =>
      params ? (await database.embedded.query(sql, params)).rows : (await database.embedded.exec(sql)).at(-1)?.rows;
    return { sessions: [{ query }], end: async () => {} };
  }
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  await Promise.all(clients.map((client) => client.query(SERVER_SETTINGS)));
  const sessions = clients.map((client) => ({
    async query(sql, params) {
      const answer = await client.query(sql, params);
      return (Array.isArray(answer) ? answer.at(-1) : answer).rows;
    },
  }));
  return {
    sessions,
    async end() {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

/** Gives each session the next job as soon as it is free; jobs are taken in order. */
export async function shareOut(sessions, jobs, run) {
  const queue = [...jobs];
  await Promise.all(
    sessions.map(async (session) => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) await run(session, job);
    }),
  );
}
