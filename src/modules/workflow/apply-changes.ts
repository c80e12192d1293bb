import { allocateIds, type Em, insertRows, type Publication, tableOf, updateRows } from '../../platform/db/index.js';
import { loadSearchColumns, type SearchColumns } from '../../platform/text/pinyin.js';
import { at } from '../../shared/at.js';
import { checkCode, isCodeSchemeKey } from '../../shared/codes/index.js';
import { type Field, isEmpty, type RecordName } from '../../shared/fields.js';
import type { AppliedChange, Change, ChangeProblem } from './domain/change.js';
import { ChangesRefusedError } from './domain/changes-refused.js';
import { checkChange } from './domain/check-change.js';
import { CodeIndex } from './store/code-index.js';
import { isColumn, propertyOf, type RecordKind, recordKind, recordKinds } from './store/record-kinds.js';
import { referencedCodes, resolveReferences } from './store/resolve-references.js';
import { writeBases, writeLists, writeParts } from './store/write-details.js';

/**
 * Writes a set of changes into the registry; the only writer of list records, and of registers kept by code.
 *
 * All or nothing: references may point to records created in the same set, in any order.
 *
 * @param em of the transaction that opened the publication
 * @param changes at most one for each record
 * @returns what was done, in the order of `changes`
 * @throws {ChangesRefusedError} naming every change that cannot be applied; nothing is written then
 */
export async function applyChanges(
  em: Em,
  changes: readonly Change[],
  _publication: Publication,
): Promise<AppliedChange[]> {
  const { ids, resolved } = await prepare(em, changes, WRITING);
  const applied = new Array<AppliedChange>(changes.length);
  for (const kind of recordKinds) {
    const own = changes.flatMap((change, position) => (change.kind === kind.name ? [position] : []));
    if (own.length === 0) continue;
    const rows = own.map((position) => ({
      position,
      change: at(changes, position),
      id: at(ids, position),
      values: at(resolved, position),
    }));
    await insertRecords(
      em,
      kind,
      rows.filter(({ change }) => change.operation === 'CREATE'),
    );
    await updateRecords(
      em,
      kind,
      rows.filter(({ change }) => change.operation !== 'CREATE'),
    );
    for (const { position, change, id } of rows) {
      applied[position] = { operation: change.operation, kind: kind.name, code: change.code, id };
    }
  }
  await writeDetails(em, changes, ids, resolved);
  return applied;
}

/**
 * What keeps a set of changes from being applied as it stands: the very problems that {@link applyChanges} would refuse
 * it for. Nothing is written or locked, and no transaction is needed.
 */
export async function checkChanges(em: Em, changes: readonly Change[]): Promise<readonly ChangeProblem[]> {
  try {
    await prepare(em, changes, CHECKING);
    return [];
  } catch (error) {
    if (error instanceof ChangesRefusedError) return error.problems;
    throw error;
  }
}

/** How the changes are prepared: to be written, or only to be checked. */
interface Preparation {
  /** Behind the statement that reads the records to be changed. */
  readonly lock: string;
  readonly takeIds: typeof allocateIds;
}

const WRITING: Preparation = { lock: 'for update', takeIds: allocateIds };
const CHECKING: Preparation = {
  lock: '',
  takeIds: async (_em, _schema, count) => Array.from({ length: count }, (_, index) => -1 - index),
};

interface Prepared {
  /** One for each change. */
  readonly ids: readonly number[];
  readonly resolved: readonly ReadonlyMap<string, unknown>[];
}

/** @throws {ChangesRefusedError} */
async function prepare(em: Em, changes: readonly Change[], { lock, takeIds }: Preparation): Promise<Prepared> {
  const problems = changes.flatMap((change, index) => checkChange(change, recordKind(change.kind).fields, index));
  problems.push(...duplicates(changes));
  refuse(problems);

  const index = await CodeIndex.load(em, referencedCodes(changes));
  const existing = await loadExisting(em, changes, index, { problems, lock });
  refuse(problems);

  const ids = await idsOf(em, changes, index, { existing, takeIds });
  const resolved = resolveReferences(changes, index, problems);
  refuse(problems);
  return { ids, resolved };
}

/** A change with its record's id and its values, references as ids. */
interface ResolvedChange {
  readonly change: Change;
  readonly id: number;
  readonly values: ReadonlyMap<string, unknown>;
}

function refuse(problems: readonly ChangeProblem[]): void {
  if (problems.length > 0) throw new ChangesRefusedError(problems);
}

function duplicates(changes: readonly Change[]): ChangeProblem[] {
  const seen = new Map<string, number>();
  const problems: ChangeProblem[] = [];
  for (const [index, change] of changes.entries()) {
    const key = `${change.kind} ${change.fields.codeScheme ?? ''} ${change.code}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else {
      problems.push({
        change: index,
        code: 'DUPLICATE_IN_SET',
        field: 'code',
        message: `${change.kind} ${change.code} is already changed by change ${first + 1} of this set`,
      });
    }
  }
  return problems;
}

interface Existing {
  readonly id: number;
  readonly version: number | null;
}

async function loadExisting(
  em: Em,
  changes: readonly Change[],
  index: CodeIndex,
  { problems, lock }: { readonly problems: ChangeProblem[]; readonly lock: string },
): Promise<Map<number, Existing>> {
  const versions = await loadVersions(em, changes, index, lock);
  const existing = new Map<number, Existing>();
  for (const [position, change] of changes.entries()) {
    const found = index.find(change.kind, change.code);
    const [id] = found;
    const report = (code: ChangeProblem['code'], message: string) =>
      problems.push({ change: position, code, field: 'code', message: `${change.kind} ${change.code}: ${message}` });
    if (change.operation === 'CREATE') {
      if (id !== undefined && change.kind !== 'Jurisdiction') report('CODE_TAKEN', 'the code is taken');
    } else if (id === undefined) report('NOT_FOUND', 'there is no such record');
    else if (found.length > 1) report('AMBIGUOUS_REFERENCE', 'several records of other schemes have this code');
    else {
      const version = versions.get(`${change.kind} ${id}`) ?? null;
      if (change.version !== undefined && version !== change.version) {
        report('CONFLICT', `written against version ${change.version}, but version ${version} stands`);
      }
      existing.set(position, { id, version });
    }
  }
  return existing;
}

async function loadVersions(
  em: Em,
  changes: readonly Change[],
  index: CodeIndex,
  lock: string,
): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (const kind of recordKinds.filter(({ isList }) => isList)) {
    const ids = changes
      .filter((change) => change.kind === kind.name && change.operation !== 'CREATE')
      .flatMap((change) => index.find(kind.name, change.code));
    if (ids.length === 0) continue;
    const rows = await em.execute<{ id: number; version: number }[]>(
      `select id, version from ${tableOf(kind.schema)} where id in (?) order by id ${lock}`,
      [ids],
    );
    for (const { id, version } of rows) versions.set(`${kind.name} ${id}`, version);
  }
  return versions;
}

/** New records get their ids first, so that records of one set may refer to each other. */
async function idsOf(
  em: Em,
  changes: readonly Change[],
  index: CodeIndex,
  { existing, takeIds }: { readonly existing: ReadonlyMap<number, Existing> } & Pick<Preparation, 'takeIds'>,
): Promise<number[]> {
  const ids = changes.map((_change, position) => existing.get(position)?.id ?? 0);
  const creations = Map.groupBy(
    changes.flatMap((change, position) => (change.operation === 'CREATE' ? [position] : [])),
    (position) => at(changes, position).kind,
  );
  for (const [name, positions] of creations) {
    const fresh = await takeIds(em, recordKind(name).schema, positions.length);
    for (const [order, position] of positions.entries()) {
      ids[position] = at(fresh, order);
      index.add(name, at(changes, position).code, at(ids, position));
    }
  }
  return ids;
}

async function insertRecords(em: Em, kind: RecordKind, rows: readonly ResolvedChange[]): Promise<void> {
  const searchColumns = await loadColumnsOf(kind, rows);
  await insertRows(
    em,
    kind.schema,
    rows.map((row) => ({
      id: row.id,
      code: row.change.code,
      ...columnValues(kind, row),
      ...faultColumn(kind, row.change),
      ...searchColumns(row.change.fields),
    })),
  );
}

async function updateRecords(em: Em, kind: RecordKind, rows: readonly ResolvedChange[]): Promise<void> {
  const current = await currentSearchValues(em, kind, rows);
  const searchColumns = await loadColumnsOf(kind, rows);
  const updates = rows.map((row) => ({
    id: row.id,
    ...columnValues(kind, row),
    ...(row.change.operation === 'RETIRE' ? { status: 'CANCELLED' } : {}),
    ...searchColumns({ ...current.get(row.id), ...row.change.fields }),
  }));
  for (const alike of Map.groupBy(updates, (row) => Object.keys(row).sort().join()).values()) {
    if (Object.keys(at(alike, 0)).length > 1) await updateRows(em, kind.schema, alike);
  }
  if (kind.isList && rows.length > 0) {
    await em.execute(`update ${tableOf(kind.schema)} set version = version + 1 where id in (?)`, [
      rows.map(({ id }) => id),
    ]);
  }
}

/** The words a record is found by may come from fields that the change does not touch. */
async function currentSearchValues(
  em: Em,
  kind: RecordKind,
  rows: readonly ResolvedChange[],
): Promise<Map<number, Record<string, unknown>>> {
  if (kind.searchFields.length === 0 || rows.length === 0) return new Map();
  const found = await em.execute<({ id: number } & Record<string, unknown>)[]>(
    `select id, ${kind.searchFields.map((name) => `${snake(name)} as "${name}"`).join(', ')}
     from ${tableOf(kind.schema)} where id in (?)`,
    [rows.map(({ id }) => id)],
  );
  return new Map(found.map(({ id, ...values }) => [id, values]));
}

/** The columns of a record by its fields; of an existing one only those that the change names. */
function columnValues(kind: RecordKind, { change, values }: ResolvedChange): Record<string, unknown> {
  return Object.fromEntries(
    kind.fields
      .filter((field) => isColumn(field) && (change.operation === 'CREATE' || values.has(field.name)))
      .map((field) => [propertyOf(field), columnValue(kind, field, values.get(field.name))]),
  );
}

/** An empty list is a list; anything else that is empty is the default of its column, or null. */
function columnValue({ schema }: RecordKind, field: Field, value: unknown): unknown {
  if (!isEmpty(value)) return value;
  const { type } = field.kind;
  if (type === 'enums' || type === 'texts' || type === 'integers') return [];
  return schema.meta.properties[propertyOf(field)]?.default ?? null;
}

/** A code that breaks the rule of its scheme is kept, with the rule it breaks. */
function faultColumn(kind: RecordKind, { code, fields }: Change): { codeFault?: string | null } {
  if (!('codeFault' in kind.schema.meta.properties)) return {};
  const scheme = kind.codeScheme ?? fields['codeScheme'];
  return { codeFault: typeof scheme === 'string' && isCodeSchemeKey(scheme) ? checkCode(scheme, code).fault : null };
}

/** What makes the columns that records of a kind are found by out of their fields; the dictionary is loaded when there are any. */
async function loadColumnsOf(
  { searchFields }: RecordKind,
  rows: readonly ResolvedChange[],
): Promise<(fields: Readonly<Record<string, unknown>>) => Partial<SearchColumns>> {
  if (searchFields.length === 0 || rows.length === 0) return () => ({});
  const searchColumns = await loadSearchColumns();
  return (fields) => {
    const words = searchFields.flatMap((name) => fields[name] ?? []);
    return searchColumns(...words.filter((word): word is string => typeof word === 'string'));
  };
}

async function writeDetails(
  em: Em,
  changes: readonly Change[],
  ids: readonly number[],
  resolved: readonly ReadonlyMap<string, unknown>[],
): Promise<void> {
  for (const [name, positions] of Map.groupBy(changes.keys(), (position) => at(changes, position).kind)) {
    const kind = recordKind(name satisfies RecordName);
    const records = positions.map((position) => ({
      id: at(ids, position),
      isNew: at(changes, position).operation === 'CREATE',
      values: at(resolved, position),
    }));
    await writeLists(em, kind, records);
    await writeParts(em, kind, records);
    await writeBases(em, kind, records);
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
