import { join } from 'node:path';
import { awaitPublications, type Em } from '../../../platform/db/index.js';
import { isRecord, type RecordName } from '../../../shared/fields.js';
import { readRuleFiles, saveRules } from '../../rules/index.js';
import {
  applyChanges,
  applying,
  type Change,
  inOneTransaction,
  type OnPublish,
  publishWithin,
  recordKind,
} from '../../workflow/index.js';
import { readSeeds, type SeedRecord } from './read-seeds.js';
import { seedCodeTables } from './seed-code-tables.js';
import { seedInstruments } from './seed-instruments.js';

/** When the demonstration was first published; later instants stand in its corrections. */
const FIRST_PUBLICATION = '2026-01-05T01:00:00.000Z';

/** The files of the demonstration, by the kind of record they hold. */
const FILES: readonly (readonly [file: string, kind: RecordName])[] = [
  ['organisations', 'Organisation'],
  ['internal-offices', 'InternalOffice'],
  ['catalogue-items', 'CatalogueItem'],
  ['power-items', 'PowerItem'],
  ['delegations', 'Delegation'],
  ['responsibility-items', 'ResponsibilityItem'],
  ['accountability-grounds', 'AccountabilityGround'],
  ['service-items', 'ServiceItem'],
  ['handling-items', 'HandlingItem'],
  ['data-sources', 'DataSource'],
  ['fact-types', 'FactType'],
  ['evidence-types', 'EvidenceType'],
  ['bundles', 'Bundle'],
  ['document-requirements', 'DocumentRequirement'],
  ['eliminations', 'Elimination'],
];

interface SeedOptions {
  /** The folder with `reference/` and `demo/`. */
  readonly folder: string;
  readonly onPublish: readonly OnPublish[];
}

/** True when nothing was ever published. */
export async function isEmptyRegistry(em: Em): Promise<boolean> {
  const [row] = await em.execute<{ published: boolean }[]>(
    'select exists (select 1 from quanze.publication) as published',
  );
  return row?.published !== true;
}

/**
 * An empty registry has the code tables and rules of the field, and the nation as its one area.
 *
 * @returns false, and nothing done, when it is not empty
 */
export function seedReference(em: Em, { folder, onPublish }: SeedOptions): Promise<boolean> {
  return fillOnce(em, async (reference) => {
    await publishWithin(reference, { label: 'reference', onPublish }, async (tx, publication) => {
      await seedCodeTables(tx, join(folder, 'reference'), publication);
      await saveRules(tx, await readRuleFiles(join(folder, 'reference', 'rules')), publication);
      const nation = { name: '全国', level: 1 };
      await applyChanges(
        tx,
        [{ operation: 'CREATE', kind: 'Jurisdiction', code: '100000', fields: nation }],
        publication,
      );
      return { applied: [], instrumentIds: [] };
    });
  });
}

/** Of several servers that start at once on an empty registry one fills it, and the others wait until it is filled. */
function fillOnce(em: Em, fill: (tx: Em) => Promise<void>): Promise<boolean> {
  return inOneTransaction(em, async (tx) => {
    await awaitPublications(tx);
    if (!(await isEmptyRegistry(tx))) return false;
    await fill(tx);
    return true;
  });
}

/** The demonstration as its files say it. */
export interface DemoSeeds {
  readonly areas: readonly SeedRecord[];
  readonly instruments: readonly SeedRecord[];
  readonly records: readonly Change[];
  readonly corrections: readonly SeedRecord[];
}

/** Reads the demonstration; takes a second or two, which may pass while a database is being made. */
export async function readDemo(folder: string): Promise<DemoSeeds> {
  const demo = join(folder, 'demo');
  const [areas, instruments, corrections, ...lists] = await Promise.all([
    readSeeds(demo, 'jurisdictions'),
    readSeeds(demo, 'instruments'),
    readSeeds(demo, 'corrections'),
    ...FILES.map(async ([file, kind]) => (await readSeeds(demo, file)).map((record) => toCreation(kind, record))),
  ]);
  return { areas, instruments, corrections, records: lists.flat() };
}

/**
 * An empty registry is the demonstration county, as first published and as corrected since: whole, or not at all.
 *
 * @returns false, and nothing done, when it is not empty
 */
export async function seedDemo(
  em: Em,
  { folder, onPublish, seeds }: SeedOptions & { readonly seeds?: Promise<DemoSeeds> | undefined },
): Promise<boolean> {
  const { areas, instruments, records, corrections } = await (seeds ?? readDemo(folder));
  return fillOnce(em, async (demo) => {
    const first = { label: 'demonstration', at: FIRST_PUBLICATION, onPublish };
    await publishWithin(demo, first, async (tx, publication) => {
      await seedCodeTables(tx, join(folder, 'reference'), publication);
      await applyChanges(
        tx,
        areas.map((record) => toCreation('Jurisdiction', record)),
        publication,
      );
      const instrumentIds = await seedInstruments(tx, instruments, publication);
      await saveRules(tx, await readRuleFiles(join(folder, 'reference', 'rules')), publication);
      return { applied: await applyChanges(tx, records, publication), instrumentIds };
    });
    for (const correction of corrections) {
      const later = { label: String(correction['title']), at: String(correction['recordedAt']), onPublish };
      await publishWithin(demo, later, applying(changesOf(correction)));
    }
  });
}

/** The values of the field list that the seed gives; list items are in use unless it says otherwise. */
function toCreation(kind: RecordName, { code, ...given }: SeedRecord): Change {
  const hasStatus = recordKind(kind).fields.some(({ name }) => name === 'status');
  return { operation: 'CREATE', kind, code, fields: hasStatus ? { status: 'ACTIVE', ...given } : given };
}

function changesOf(correction: SeedRecord): Change[] {
  const changes = correction['changes'];
  return (Array.isArray(changes) ? changes : []).filter(isRecord).map((change): Change => {
    const kind = String(change['kind']);
    if (!isRecordName(kind) || !isRecord(change['set'])) throw new TypeError(`${correction.code} changes no record`);
    return { operation: 'UPDATE', kind, code: String(change['code']), fields: change['set'] };
  });
}

function isRecordName(name: string): name is RecordName {
  return name === 'Jurisdiction' || FILES.some(([, kind]) => kind === name);
}
