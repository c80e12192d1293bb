import type { Em } from '../../../platform/db/index.js';
import type { RecordName } from '../../../shared/fields.js';
import { recordKind } from '../../workflow/index.js';
import { idsByCode } from './codes-in-registry.js';
import type { ListDraft, TableProblems } from './list-draft.js';

/** As long as a code may be that others refer to. */
export const LONGEST_CODE = 200;

/** Room for what is put behind the code of a record to make those of its parts. */
const LONGEST_OWN_CODE = LONGEST_CODE - 10;

/**
 * The drafts with their offices as codes, and the offices that the register does not have, before them. An office
 * belongs to one organisation and is known by its name in it: `"11990121MB20355574#行政审批股"`.
 */
export async function linkOffices<K extends string>(
  em: Em,
  drafts: readonly ListDraft[],
  problems: TableProblems<K>,
  column: K,
): Promise<readonly ListDraft[]> {
  const codes = new Map(drafts.flatMap((draft) => officeOf(draft)?.code ?? []).map((code) => [code, true]));
  const known = await idsByCode(em, 'InternalOffice', codes.keys());
  const fresh = new Map<string, ListDraft>();
  const linked = drafts.map((draft) => {
    const office = officeOf(draft);
    if (!office) return draft;
    const { code, organisation, name } = office;
    if (code.length > LONGEST_CODE) {
      problems.add('UNKNOWN_REFERENCE', draft.row, column, { value: name });
      return { ...draft, fields: { ...draft.fields, office: null } };
    }
    if (!known.has(code)) {
      fresh.set(code, {
        kind: 'InternalOffice',
        code,
        row: draft.row,
        fields: { organisation, name },
        ...fresh.get(code),
      });
    }
    return { ...draft, fields: { ...draft.fields, office: code } };
  });
  return [...fresh.values(), ...linked];
}

/** The drafts without the named optional links to records that neither the registry nor the list has; each is flagged. */
export async function dropUnknownLinks<K extends string>(
  em: Em,
  drafts: readonly ListDraft[],
  problems: TableProblems<K>,
  columns: readonly K[],
): Promise<readonly ListDraft[]> {
  let linked = drafts;
  for (const column of columns) {
    for (const kind of new Set(drafts.map((draft) => draft.kind))) {
      const to = targetOf(kind, column);
      if (to) linked = await dropUnknown(em, linked, problems, { kind, column, to });
    }
  }
  return linked;
}

/** A code that is too long for an index refuses its record. */
export function refuseLongCodes<K extends string>(
  drafts: readonly ListDraft[],
  problems: TableProblems<K>,
  column: K | null,
): readonly ListDraft[] {
  const reported = new Set<number>();
  return drafts.map((draft) => {
    if (draft.code.length <= LONGEST_OWN_CODE || draft.isRefused) return draft;
    if (!reported.has(draft.row)) problems.add('CODE_TOO_LONG', draft.row, column, { limit: LONGEST_OWN_CODE });
    reported.add(draft.row);
    return { ...draft, isRefused: true };
  });
}

interface Link<K extends string> {
  readonly kind: ListDraft['kind'];
  /** Also the name of the field. */
  readonly column: K;
  readonly to: RecordName;
}

async function dropUnknown<K extends string>(
  em: Em,
  drafts: readonly ListDraft[],
  problems: TableProblems<K>,
  { kind, column, to }: Link<K>,
): Promise<readonly ListDraft[]> {
  const named = drafts.flatMap((draft) => (draft.kind === kind ? textOf(draft.fields[column]) : []));
  if (named.length === 0) return drafts;
  const known = await idsByCode(em, to, named);
  const own = new Set(drafts.filter((draft) => draft.kind === to).map(({ code }) => code));
  return drafts.map((draft) => {
    const [code] = draft.kind === kind ? textOf(draft.fields[column]) : [];
    if (code === undefined || known.has(code) || own.has(code)) return draft;
    problems.add('UNKNOWN_REFERENCE', draft.row, column, { value: code });
    return { ...draft, fields: { ...draft.fields, [column]: null } };
  });
}

function targetOf(kind: ListDraft['kind'], name: string): RecordName | null {
  const field = recordKind(kind).fields.find((one) => one.name === name);
  return field?.kind.type === 'reference' ? field.kind.to : null;
}

function officeOf({
  fields,
}: ListDraft): { readonly code: string; readonly organisation: string; readonly name: string } | null {
  const { office, organisation } = fields;
  if (typeof office !== 'string' || typeof organisation !== 'string') return null;
  return { code: `${organisation}#${office}`, organisation, name: office };
}

function textOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}
