import { shareOut } from './connect.mjs';

/** Rows that go to the server in one message. */
const SLICE = 5_000;
/** Blocks that one statement fills. */
const SERVER_BLOCKS = 5_000;
const EMBEDDED_BLOCKS = 100;

/** Inserts rows, objects by column name; columns that none of them has keep their default. */
export async function insertRows(session, table, rows) {
  const columns = Object.keys(rows[0] ?? {}).map((name) => `"${name}"`);
  for (let at = 0; at < rows.length; at += SLICE) {
    await session.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(rows.slice(at, at + SLICE))],
    );
  }
}

/** The working tables of the big statements. */
export async function makeWorkingTables(session, { seats, slots, catalogue, tail, search }) {
  const { services, powers, duties } = catalogue;
  const searched = duties.map((duty) => ({
    ...duty,
    before_search: search(duty.before),
    after_search: search(duty.after),
  }));
  await session.query(`drop schema if exists generation cascade; create schema generation;
    create unlogged table generation.seat (jurisdiction_id int, area text, place text, level smallint, province int, first_organisation int,
      blocks int, first_block int, power_blocks int, first_power_block int, local_first int, local_scale float8, local_rule_first int,
      local_rule_scale float8, other_first int, other_scale float8, city_first int, city_scale float8);
    create unlogged table generation.handling_slot (slot int, service int, case_order int, case_name text, case_search text, issue int,
      requirements int, first_requirement int);
    create unlogged table generation.power_slot (slot int, responsibilities int, first_responsibility int);
    create unlogged table generation.service_catalogue (entry int, organisation int, category text, tail text, name text, provincial int, power_entry int);
    create unlogged table generation.power_catalogue (entry int, organisation int, category text, type text, name text, kinds text[], is_law_only boolean, flow text, duties text);
    create unlogged table generation.duty (category text, position int, stage text, before text, after text, before_search text, after_search text)`);
  await insertRows(session, 'generation.seat', seats);
  await insertRows(
    session,
    'generation.handling_slot',
    slots.handling.map((slot) => ({ ...slot, case_search: search(slot.case_name) })),
  );
  await insertRows(session, 'generation.power_slot', slots.power);
  await insertRows(
    session,
    'generation.service_catalogue',
    services.map(({ entry, organisation, category, name, provincial, power_entry, ...rest }) => ({
      entry,
      organisation,
      category,
      tail: tail({ entry, ...rest }),
      name,
      provincial,
      power_entry,
    })),
  );
  await insertRows(
    session,
    'generation.power_catalogue',
    powers.map(({ share: _share, sector: _sector, ...entry }) => entry),
  );
  await insertRows(session, 'generation.duty', searched);
  for (const table of ['seat', 'handling_slot', 'power_slot', 'service_catalogue', 'power_catalogue', 'duty']) {
    await session.query(`analyze generation.${table}`);
  }
}

/**
 * Runs the statements that fill the big tables, several at a time, the heaviest first.
 *
 * @param steps a table may have several, which run in their order
 */
export async function fillTables(sessions, steps, { size, isEmbedded, onTable }) {
  const blocks = { handling: size.handlingBlocks, power: size.powerBlocks };
  const stride = isEmbedded ? EMBEDDED_BLOCKS : SERVER_BLOCKS;
  const byTable = [...Map.groupBy(steps, ({ table }) => table)].toSorted(([, a], [, b]) => b[0].weight - a[0].weight);
  await shareOut(sessions, byTable, async (session, [table, own]) => {
    const started = performance.now();
    for (const { over, sql } of own) {
      const last = over ? blocks[over] : 1;
      for (let from = 1; from <= last; from += stride) {
        await session.query(sql(from, Math.min(last, from + stride - 1))).catch((cause) => {
          throw new Error(`${table}: ${cause.message}`, { cause });
        });
      }
    }
    onTable(table, (performance.now() - started) / 1_000);
  });
}
