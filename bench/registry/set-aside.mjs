/**
 * Takes from tables what slows loading and can be made again: foreign keys, keys, indexes, the triggers of history.
 *
 * @param tables names in the schema public
 * @returns by table the statements that bring keys and indexes back, and those that bring foreign keys back
 */
export async function setAside(session, tables, { withSearch }) {
  const foreignKeys = await session.query(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f'
       and (conrelid = any($1::text[]::regclass[]) or confrelid = any($1::text[]::regclass[]))
     order by conrelid::regclass::text, conname`,
    [tables],
  );
  const constraints = await session.query(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype in ('p', 'u', 'x') and conrelid = any($1::text[]::regclass[])
     order by contype, conname`,
    [tables],
  );
  const indexes = await session.query(
    `select indrelid::regclass::text as table, indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = any($1::text[]::regclass[])
       and not exists (select from pg_constraint c where c.conindid = indexrelid and c.contype in ('p', 'u', 'x'))
     order by indexrelid::regclass::text`,
    [tables],
  );
  const drop = ({ table, name }) => `alter table ${table} drop constraint ${name}`;
  await session.query(
    [
      ...foreignKeys.map(drop),
      ...constraints.map(drop),
      ...indexes.map(({ name }) => `drop index ${name}`),
      ...tables.map((table) => `alter table ${table} disable trigger user`),
      ...tables.map((table) => `alter table ${table} set (autovacuum_enabled = off)`),
    ].join(';'),
  );
  const add = ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`;
  const wanted = indexes.filter(({ definition }) => withSearch || !isSearch(definition));
  return {
    keys: (table) => [
      ...constraints.filter((row) => row.table === table).map(add),
      ...wanted.filter((row) => row.table === table).map(({ definition }) => definition),
    ],
    foreignKeys: foreignKeys.map((row) => ({ table: row.table, sql: add(row) })),
    leftOut: indexes.filter((row) => !wanted.includes(row)).map(({ name }) => name),
  };
}

export function isSearch(definition) {
  return /search_tokens\(|gin_trgm_ops/.test(definition);
}

/** Brings the triggers of history back, and gives ids from here on beyond those that were loaded. */
export async function putBack(session, tables) {
  for (const table of tables) {
    await session.query(
      `alter table ${table} enable trigger user; alter table ${table} reset (autovacuum_enabled);
       select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 1) from ${table}))`,
    );
  }
}

/**
 * Gives the loaded rows their history: the version that stands, from the last publication on.
 */
export async function fillHistory(session, table, { withSearch }) {
  const [{ columns }] = await session.query(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns
     from pg_attribute where attrelid = 'public.${table}'::regclass and attnum > 0 and not attisdropped`,
  );
  const indexes = await session.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = 'history.${table}'::regclass`,
  );
  const live = columns.split(', ').map((name) => `t.${name}`);
  await session.query(
    `${indexes.map(({ name }) => `drop index ${name}`).join(';')};
     insert into history.${table} (rec_from, ${columns})
     select (select max(recorded_at) from quanze.publication), ${live.join(', ')} from public.${table} t
     where not exists (select from history.${table} h where h.id = t.id)`,
  );
  const wanted = indexes.filter(({ definition }) => withSearch || !isSearch(definition));
  for (const { definition } of wanted) await session.query(definition);
  return { leftOut: indexes.filter((row) => !wanted.includes(row)).map(({ name }) => name) };
}
