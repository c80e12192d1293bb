import DataLoader from 'dataloader';
import type { Em } from '../../../platform/db/index.js';

/** A kind of record that findings speak of. */
export type NamedKind = 'REQUIREMENT' | 'HANDLING_ITEM' | 'SERVICE_ITEM' | 'POWER' | 'RESPONSIBILITY' | 'DELEGATION';

/** A record, by what people call it. */
export interface NamedRecord {
  readonly kind: NamedKind;
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

const NAMED: Readonly<Record<NamedKind, readonly [from: string, name: string]>> = {
  REQUIREMENT: ['document_requirement t', 't.name'],
  HANDLING_ITEM: ['handling_item t', 't.name'],
  SERVICE_ITEM: ['service_item t', 't.name'],
  POWER: ['power_item t', `t.name || coalesce('（' || t.sub_item_name || '）', '')`],
  RESPONSIBILITY: ['responsibility_item t', 't.content'],
  DELEGATION: [
    `delegation t join organisation a on a.id = t.from_organisation_id
     join organisation z on z.id = t.to_organisation_id`,
    `a.name || '→' || z.name || coalesce('（' || t.document_number || '）', '')`,
  ],
};

/** Every kind of record with what it is called, to find records by code, or by id. */
const SELECT = Object.entries(NAMED)
  .map(
    ([kind, [from, name]]) =>
      `select '${kind}' as kind, t.id, t.code, ${name} as name from ${from} where t.code in (?)`,
  )
  .join(' union all ');

/** Loads the records that have a code, of whatever kind: one statement for all codes. */
export function recordsByCode(em: Em): DataLoader<string, readonly NamedRecord[]> {
  return new DataLoader(async (codes) => {
    const rows = await em.execute<NamedRecord[]>(
      SELECT,
      Object.keys(NAMED).map(() => [...codes]),
    );
    const byCode = Map.groupBy(rows, ({ code }) => code);
    return codes.map((code) => byCode.get(code) ?? []);
  });
}

/** The records of a kind by id; one statement. */
export async function recordsById(
  em: Em,
  kind: NamedKind,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NamedRecord>> {
  if (ids.length === 0) return new Map();
  const [from, name] = NAMED[kind];
  const rows = await em.execute<NamedRecord[]>(
    `select '${kind}' as kind, t.id, t.code, ${name} as name from ${from} where t.id in (?)`,
    [[...ids]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Of the records that share a code, the one that a finding about a subject of the kind means.
 *
 * @returns one of the same kind, else the first; undefined when there is none
 */
export function recordMeant(records: readonly NamedRecord[], kind: NamedKind): NamedRecord | undefined {
  return records.find((record) => record.kind === kind) ?? records[0];
}

/** Longest part of a text that is used for a name: duties are paragraphs. */
const LONGEST = 40;

/** What to call records in one sentence: those of one name are told apart by their codes. */
export function namesApart(
  subject: Pick<NamedRecord, 'code' | 'name'>,
  related: readonly Pick<NamedRecord, 'code' | 'name'>[],
): { readonly subject: string; readonly related: readonly string[] } {
  const names = [subject, ...related].map(({ name }) => name);
  const isAlone = (name: string) => names.filter((other) => other === name).length === 1;
  return {
    subject: clipped(subject.name),
    related: related.map(({ name, code }) => (isAlone(name) ? clipped(name) : `${clipped(name)}（${code}）`)),
  };
}

function clipped(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST ? name : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
