import { type Em, tableOf } from '../../../platform/db/index.js';
import { recordKind } from '../../workflow/index.js';
import { inBatches } from './codes-in-registry.js';
import type { ListDraft, TableProblems } from './list-draft.js';

/**
 * Refuses items whose code the registry has for an item of another organisation: a list of one organisation takes
 * nothing away from another. What passes from one to the other is changed in the registry, not by a list.
 */
export async function refuseForeignCodes<K extends string>(
  em: Em,
  drafts: readonly ListDraft[],
  problems: TableProblems<K>,
  { kind, column }: { readonly kind: 'PowerItem' | 'ServiceItem'; readonly column: K },
): Promise<readonly ListDraft[]> {
  const codes = drafts.filter((draft) => draft.kind === kind).map(({ code }) => code);
  const rows = await inBatches(codes, (batch) =>
    em.execute<{ code: string; organisation: string; name: string }[]>(
      `select t.code, o.code as organisation, o.name
       from ${tableOf(recordKind(kind).schema)} t join organisation o on o.id = t.organisation_id where t.code in (?)`,
      [batch],
    ),
  );
  const holders = new Map(rows.map((row) => [row.code, row]));
  return drafts.map((draft) => {
    const holder = draft.kind === kind && !draft.isRefused ? holders.get(draft.code) : undefined;
    if (!holder || holder.organisation === draft.fields['organisation']) return draft;
    problems.add('CODE_OF_ANOTHER', draft.row, column, { organisation: holder.name });
    return { ...draft, isRefused: true };
  });
}
