import { copyOut } from './copy-out.mjs';

/**
 * What "reading the tables once" means, so that a judge can be measured in reads.
 *
 * (a) `scan`: PostgreSQL walks every row of a table from its first column to its last and makes nothing of it
 *     (`count(last column)`; a mere `count(*)` would not look into the row, a sum of lengths would also pay for
 *     decompressing and adding). One process, no parallel workers, because the judge is one process too. This is the
 *     least that any judge inside the server can do, and the stricter yardstick.
 * (b) `copy`: the columns that a judge needs leave the server in binary COPY and are thrown away on arrival. This is the
 *     least that a judge outside the server can do.
 *
 * A read is all four tables, one after the other. Joins, bases and evidence are the judge's work and not part of it.
 */
export const READ_TABLES = {
  handling_item:
    'id, service_item_id, statutory_days, promised_days, handling_type, visits, visit_reason is not null, is_online, status',
  document_requirement: 'id, handling_item_id, audiences, necessity, source_channel, is_proof, disposition, status',
  power_item:
    'id, category, kinds, fine_ceiling_yuan, organisation_id, source, upper_law, status, valid_from, valid_to, catalogue_item_id',
  responsibility_item: 'id, power_item_id, stage, position, status',
};

/**
 * Reads the four tables once in both ways.
 *
 * @param reader of {@link serverReader} or {@link embeddedReader}
 * @returns by table and for all of them the seconds of each way
 */
export async function readOnce(reader) {
  await reader.query('set statement_timeout = 0; set max_parallel_workers_per_gather = 0; set jit = off');
  const tables = {};
  for (const [table, columns] of Object.entries(READ_TABLES)) {
    const sql = `select count(${await lastColumn(reader, table)}) from ${table}`;
    const scan = await seconds(() => reader.query(sql));
    const copy = await seconds(() => reader.copyOut(`select ${columns} from ${table}`));
    tables[table] = { scan: scan.seconds, copy: copy.seconds, bytes: copy.answer };
  }
  const sum = (way) => Object.values(tables).reduce((total, table) => total + table[way], 0);
  return { tables, scan: sum('scan'), copy: sum('copy') };
}

/** @param client of pg, connected and idle */
export function serverReader(client) {
  return {
    query: async (sql) => [(await client.query(sql)).rows].flat(),
    copyOut: (sql) => copyOut(client, `copy (${sql}) to stdout (format binary)`),
  };
}

/** The embedded database hands the bytes over in one piece, from one thread to the other. */
export function embeddedReader({ embedded }) {
  return {
    query: async (sql) => (await embedded.exec(sql)).at(-1)?.rows ?? [],
    copyOut: async (sql) => (await embedded.copyOut(`copy (${sql}) to '/dev/blob' (format binary)`)).length,
  };
}

async function lastColumn(reader, table) {
  const [{ name }] = await reader.query(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped order by attnum desc limit 1`,
  );
  return name;
}

async function seconds(work) {
  const started = performance.now();
  const answer = await work();
  return { answer, seconds: (performance.now() - started) / 1_000 };
}
