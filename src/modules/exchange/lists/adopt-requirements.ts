import type { Em } from '../../../platform/db/index.js';
import { nameKey } from '../domain/power-code.js';
import { idsByCode, inBatches } from './codes-in-registry.js';
import type { ListDraft } from './list-draft.js';

interface Requirement {
  readonly handlingItem: string;
  readonly code: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly position: number;
}

/**
 * The drafts, where those of documents that the registry has under another code go by that code: the document of that
 * name in the same handling item, preferably for the same purpose. New ones without a position stand behind the others.
 */
export async function adoptRequirements(em: Em, drafts: readonly ListDraft[]): Promise<readonly ListDraft[]> {
  const own = drafts.filter(isAdoptable);
  const known = await idsByCode(
    em,
    'DocumentRequirement',
    own.map(({ code }) => code),
  );
  const existing = await requirementsOf(em, own.map(itemOf));
  const taken = new Set(own.filter(({ code }) => known.has(code)).map(({ code }) => code));
  const last = new Map([...existing].map(([item, rows]) => [item, Math.max(...rows.map(({ position }) => position))]));
  return drafts.map((draft) => {
    if (!isAdoptable(draft) || known.has(draft.code)) return draft;
    const meant = findMeant(
      draft,
      (existing.get(itemOf(draft)) ?? []).filter(({ code }) => !taken.has(code)),
    );
    if (meant) {
      taken.add(meant.code);
      return { ...draft, code: meant.code };
    }
    if (typeof draft.defaults?.['position'] === 'number') return draft;
    const position = (last.get(itemOf(draft)) ?? 0) + 1;
    last.set(itemOf(draft), position);
    return { ...draft, defaults: { ...draft.defaults, position } };
  });
}

function isAdoptable({ kind, isRefused }: ListDraft): boolean {
  return kind === 'DocumentRequirement' && !isRefused;
}

function findMeant({ fields }: ListDraft, candidates: readonly Requirement[]): Requirement | undefined {
  const named = candidates.filter(({ name }) => nameKey(name) === nameKey(String(fields['name'])));
  const purpose = fields['purpose'] ?? null;
  return named.find((one) => one.purpose === purpose) ?? named[0];
}

function itemOf({ fields }: ListDraft): string {
  return String(fields['handlingItem']);
}

async function requirementsOf(em: Em, items: readonly string[]): Promise<ReadonlyMap<string, readonly Requirement[]>> {
  const rows = await inBatches(items, (batch) =>
    em.execute<Requirement[]>(
      `select h.code as "handlingItem", d.code, d.name, d.purpose, d.position
       from document_requirement d join handling_item h on h.id = d.handling_item_id
       where h.code in (?) order by d.position, d.id`,
      [batch],
    ),
  );
  return Map.groupBy(rows, ({ handlingItem }) => handlingItem);
}
