import DataLoader from 'dataloader';
import type { Em } from '../../../platform/db/index.js';

/** An account with the name of its person. */
export interface NamedAccount {
  readonly id: number;
  readonly name: string;
  readonly personName: string;
}

/** Accounts by id, one statement for all; for `ctx.loader`. */
export function accountsById(em: Em): DataLoader<number, NamedAccount> {
  return new DataLoader(async (ids) => {
    const rows = await em.execute<NamedAccount[]>(
      `select a.id, a.subject as name, p.name as "personName"
       from work.account as a join work.person as p on p.id = a.person_id where a.id in (?)`,
      [[...new Set(ids)]],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? new Error(`account ${id} is referenced but not there`));
  });
}
