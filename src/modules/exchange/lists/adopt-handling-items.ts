import type { Em } from '../../../platform/db/index.js';
import { nameKey } from '../domain/power-code.js';
import { idsByCode, inBatches } from './codes-in-registry.js';
import type { ListDraft } from './list-draft.js';

/**
 * A list of service items gives each a handling item without a code of its own. Where the registry has the service item
 * with handling items already that the list does not name by their codes, that one is meant which has its name, or the
 * only one: the drafts then go by its code, and it keeps its own name.
 */
export async function adoptHandlingItems(em: Em, drafts: readonly ListDraft[]): Promise<readonly ListDraft[]> {
  const derived = drafts.filter(isDerived);
  const known = await idsByCode(
    em,
    'HandlingItem',
    derived.map(({ code }) => code),
  );
  const open = derived.filter(({ code }) => !known.has(code));
  const existing = await handlingItemsOf(
    em,
    open.map(({ fields }) => String(fields['serviceItem'])),
  );
  const listed = new Set(drafts.filter(({ kind }) => kind === 'HandlingItem').map(({ code }) => code));
  const codes = new Map<string, string>();
  for (const { code, fields } of open) {
    const items = (existing.get(String(fields['serviceItem'])) ?? []).filter((item) => !listed.has(item.code));
    const named = items.filter(({ name }) => nameKey(name) === nameKey(String(fields['name'])));
    const [meant] = named.length === 1 ? named : items;
    if (meant && (named.length === 1 || items.length === 1)) codes.set(code, meant.code);
  }
  return drafts.map((draft) => adopted(draft, codes));
}

/** True for a handling item whose code was made from that of its service item. */
function isDerived({ kind, code, fields }: ListDraft): boolean {
  return kind === 'HandlingItem' && fields['codeScheme'] === 'LOCAL' && code === `${fields['serviceItem']}-01`;
}

function adopted(draft: ListDraft, codes: ReadonlyMap<string, string>): ListDraft {
  if (draft.kind === 'HandlingItem') {
    const code = codes.get(draft.code);
    return code === undefined ? draft : { ...draft, code, fields: { ...draft.fields, name: null } };
  }
  const code = codes.get(String(draft.fields['handlingItem']));
  return code === undefined ? draft : { ...draft, fields: { ...draft.fields, handlingItem: code } };
}

interface Item {
  readonly service: string;
  readonly code: string;
  readonly name: string;
}

async function handlingItemsOf(em: Em, services: readonly string[]): Promise<ReadonlyMap<string, readonly Item[]>> {
  const rows = await inBatches(services, (batch) =>
    em.execute<Item[]>(
      `select s.code as service, h.code, h.name from handling_item h join service_item s on s.id = h.service_item_id
       where s.code in (?) order by h.id`,
      [batch],
    ),
  );
  return Map.groupBy(rows, ({ service }) => service);
}
