import { type Em, hasSoleConnection, newestPublication, type Publication, rehearse } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { LimitExceededError, TimeoutError } from '../../shared/errors.js';
import type { RecordName } from '../../shared/fields.js';
import {
  evaluateTouched,
  FindingWatch,
  judgeByRatchet,
  type RatchetDemand,
  readRatchetDemands,
} from '../rules/index.js';
import { type AppliedAsFar, applyAsFar } from './apply-as-far.js';
import type { AppliedChange, Change } from './domain/change.js';
import { compareBurden, type ReadBurden } from './domain/preview/burden.js';
import { differenceOf, nameOfRecord } from './domain/preview/record-difference.js';
import { findUnprovable, type ProvedFact } from './domain/preview/unprovable.js';
import type { Listed, PreviewReport, RecordDifference } from './preview-report.js';
import { type ReadRecord, readRecords } from './read-records.js';
import { readBurden, readProvedFacts, touchedItems } from './store/preview/read-burden.js';
import { findUnlawfulBases } from './store/preview/unlawful-bases.js';
import { recordKind } from './store/record-kinds.js';

/** What a preview is asked for. */
export interface PreviewOptions {
  /** The day from which the changes shall have effect. */
  readonly on: CalendarDate;
  /** How the rehearsal is called, e.g. the code of the set. */
  readonly label: string;
}

/** On the embedded database everybody waits for a preview. */
export const MOST_CHANGES_EMBEDDED = 500;

/** How long one statement may take, wait for a lock, and all of a preview together. */
export const PREVIEW_LIMITS = { statementMs: 30_000, lockMs: 2_000, wholeMs: 60_000 };

/** Of a list of findings as many are told; all are counted. */
const MOST_FINDINGS = 500;

/**
 * Judges a set of changes by applying it, running the rules on what it touches, reading the difference, and taking it
 * all back. Nothing stays, and publishers do not wait for it, but for rows that both write.
 *
 * @param em live, outside a transaction; the preview has a connection of its own
 * @returns plain data; changes that cannot be applied are named in it, and it is about the others
 * @throws {LimitExceededError} when the embedded database is asked for too much at once
 * @throws {TimeoutError} when it takes longer than {@link PREVIEW_LIMITS}
 */
export async function previewChanges(
  em: Em,
  changes: readonly Change[],
  { on, label }: PreviewOptions,
): Promise<PreviewReport> {
  assertPreviewable(em, changes);
  const until = performance.now() + PREVIEW_LIMITS.wholeMs;
  const inTime = () => {
    if (performance.now() > until) throw new TimeoutError('The preview took too long; preview a part of it.');
  };
  return rehearse(em, { label, limits: PREVIEW_LIMITS }, async (tx, publication) => {
    const before = await readState(tx, changes, on);
    inTime();
    const outcome = await applyAsFar(tx, changes, publication);
    inTime();
    return report(tx, { changes, on, before, outcome, publication, inTime });
  });
}

/** @throws {LimitExceededError} when a set is too large to be applied and taken back on this database */
export function assertPreviewable(em: Em, changes: readonly Change[]): void {
  if (!hasSoleConnection(em) || changes.length <= MOST_CHANGES_EMBEDDED) return;
  throw new LimitExceededError(
    `The embedded database previews ${MOST_CHANGES_EMBEDDED} changes at most; preview the set in parts, or use a server.`,
    { limit: 'previewChanges', allowed: MOST_CHANGES_EMBEDDED, asked: changes.length },
  );
}

interface State {
  readonly records: ReadonlyMap<RecordName, ReadonlyMap<string, ReadRecord>>;
  readonly items: readonly number[];
  readonly burden: ReadonlyMap<number, ReadBurden>;
  readonly proved: readonly ProvedFact[];
  readonly demands: readonly RatchetDemand[];
}

type NamedChange = Pick<Change, 'kind' | 'code'> & Partial<Pick<Change, 'fields'>>;

/** The handling items that documents come to belong to. */
function owners(changes: readonly NamedChange[]): readonly NamedChange[] {
  return changes.flatMap(({ fields }) => {
    const owner = fields?.handlingItem;
    return typeof owner === 'string' ? [{ kind: 'HandlingItem', code: owner }] : [];
  });
}

async function readState(em: Em, changes: readonly NamedChange[], on: CalendarDate): Promise<State> {
  const records = new Map<RecordName, ReadonlyMap<string, ReadRecord>>();
  for (const [kind, own] of Map.groupBy(changes, (change) => change.kind)) {
    const codes = own.map(({ code }) => code);
    records.set(kind, await readRecords(em, kind, codes));
  }
  const items = await touchedItems(em, [...changes, ...owners(changes)]);
  const documents = changes.filter(({ kind }) => kind === 'DocumentRequirement').map(({ code }) => code);
  return {
    records,
    items,
    burden: await readBurden(em, items),
    proved: await readProvedFacts(em, items),
    demands: await readRatchetDemands(em, documents, on),
  };
}

interface Rehearsed {
  readonly changes: readonly Change[];
  readonly on: CalendarDate;
  readonly before: State;
  readonly outcome: AppliedAsFar;
  readonly publication: Publication;
  readonly inTime: () => void;
}

async function report(
  em: Em,
  { changes, on, before, outcome, publication, inTime }: Rehearsed,
): Promise<PreviewReport> {
  const { applied, problems } = outcome;
  const watch = new FindingWatch();
  await evaluateTouched(em, publication, applied, [], { onWritten: watch.onWritten });
  inTime();
  const after = await readState(em, applied, on);
  const items = [...new Set([...before.items, ...after.items])];
  const [burden, proved] = [await readBurden(em, items), await readProvedFacts(em, items)];
  const findings = await watch.changesFrom(em, on);
  inTime();
  const { hits, eliminated } = await judgeByRatchet(em, before.demands, after.demands, on);
  return {
    format: 1,
    on,
    basedOn: await newestPublication(em),
    changes: changes.length,
    applied: applied.length,
    problems,
    records: applied.flatMap((change) => differenceOfRecord(change, before, after)),
    findings: {
      opened: listed(findings.opened),
      resolved: listed(findings.resolved),
      changed: listed(findings.changed),
    },
    unprovable: findUnprovable(findings.opened, before.proved, proved, { items: new Set(burden.keys()), eliminated }),
    unlawfulBases: await findUnlawfulBases(em, applied, on),
    ratchet: hits,
    burden: compareBurden(before.burden, burden),
  };
}

function differenceOfRecord(
  { change, operation, kind, code }: AppliedChange & { readonly change: number },
  before: State,
  after: State,
): RecordDifference[] {
  const now = after.records.get(kind)?.get(code);
  if (!now) return [];
  const old = before.records.get(kind)?.get(code) ?? null;
  const fields = differenceOf(recordKind(kind).fields, old?.values ?? null, now.values);
  if (fields.length === 0) return [];
  return [{ change, operation, kind, code, name: nameOfRecord(now.values, code), fields }];
}

function listed<Entry>(entries: readonly Entry[]): Listed<Entry> {
  return { total: entries.length, first: entries.slice(0, MOST_FINDINGS) };
}
