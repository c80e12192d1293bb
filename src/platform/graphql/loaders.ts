import type { EntitySchema } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { AsOf, Context } from '../context.js';
import { type Em, findRows } from '../db/index.js';
import { findNestedPages, type NestedQuery, type PageArguments } from './find-page.js';
import type { Page } from './relay.js';

type LoaderMaker<Loader> = (em: Em, asOf: AsOf) => Loader;

const byId = new Map<EntitySchema, LoaderMaker<DataLoader<number, object | null>>>();

/**
 * The row of that id, batched with every other row of the table that the operation needs.
 *
 * @returns null for a null id, and for a row that does not exist (at the time asked for)
 */
export async function loadRow<Row extends { readonly id: number }>(
  ctx: Context,
  schema: EntitySchema<Row>,
  id: number | null,
): Promise<Row | null> {
  if (id === null) return null;
  let make = byId.get(schema);
  if (!make) {
    make = (em) =>
      new DataLoader(async (ids) => {
        const rows = await findRows(em, schema, { where: 't.id in (?)', params: [[...new Set(ids)]] });
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((wanted) => found.get(wanted) ?? null);
      });
    byId.set(schema, make);
  }
  return (await ctx.loader(make).load(id)) as Row | null; // the loader of this schema only holds its rows
}

/** The row of that id; a reference that the database guarantees. */
export async function loadReferenced<Row extends { readonly id: number }>(
  ctx: Context,
  schema: EntitySchema<Row>,
  id: number,
): Promise<Row> {
  const row = await loadRow(ctx, schema, id);
  if (!row) throw new Error(`${schema.meta.className} ${id} is referenced but not there`);
  return row;
}

/**
 * Makes a loader of lists: all rows of a table that belong to each parent, one statement for all parents.
 *
 * @param load reads the rows of many parents; each row says under which in `listedUnder`, a name that no column has:
 *   a row may have a `parentId` of its own
 */
export function listLoader<Row>(
  load: (
    em: Em,
    parents: readonly number[],
    asOf: AsOf,
  ) => Promise<readonly (Row & { readonly listedUnder: number })[]>,
): LoaderMaker<DataLoader<number, readonly Row[]>> {
  return (em, asOf) =>
    new DataLoader(async (parents) => {
      const byParent = Map.groupBy(await load(em, parents, asOf), ({ listedUnder }) => listedUnder);
      return parents.map((parent) => byParent.get(parent) ?? []);
    });
}

/**
 * The page of a nested connection, batched with the same page under other parents.
 *
 * @param query made anew by each caller; alike when name and arguments are alike
 * @param asked `name` tells connections apart; the arguments are part of the key
 */
export async function loadNestedPage<Row extends { readonly id: number }>(
  ctx: Context,
  schema: EntitySchema<Row>,
  query: NestedQuery<Row>,
  asked: { readonly name: string; readonly parent: number; readonly args: PageArguments & object },
): Promise<Page<Row>> {
  const pages = ctx.loader(nestedLoaders);
  const key = `${asked.name} ${JSON.stringify(asked.args)}`;
  let loader = pages.get(key);
  if (!loader) {
    loader = new DataLoader<number, Page<{ readonly id: number }>>((parents) =>
      findNestedPages(ctx.em, schema, query, parents, asked.args),
    );
    pages.set(key, loader);
  }
  return (await loader.load(asked.parent)) as Page<Row>; // the key names the connection, so its rows are of the schema
}

function nestedLoaders(): Map<string, DataLoader<number, Page<{ readonly id: number }>>> {
  return new Map();
}
