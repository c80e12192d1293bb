import { type Em, findRows } from '../../platform/db/index.js';
import { compareFindings, type FindingDifference } from './domain/compare-findings.js';
import { type PlacedFinding, recordJudge } from './domain/judge-records.js';
import type { PowerInput, ServiceItemInput } from './domain/judged.js';
import type { SubjectKind } from './domain/vocabulary.js';
import { loadRules, type RuleRegister } from './load-rules.js';
import { loadEvidenceGraph, loadWholeEvidenceGraph } from './store/judged/load-evidence-graph.js';
import { readPowers } from './store/judged/read-powers.js';
import { readServices } from './store/judged/read-services.js';
import { Registers } from './store/judged/registers.js';
import { emSource, type RowChoice } from './store/judged/row-source.js';
import { Finding, type FindingRow } from './store/rule.entity.js';

/** What is judged as a whole: service items with all below them, powers with their duties. */
export interface Units {
  /** Ids. */
  readonly services: readonly number[];
  /** Ids. */
  readonly powers: readonly number[];
}

/** A finding as a row without its id. */
export type NewFinding = Omit<FindingRow, 'id'>;

/** Some units, and what their findings lack to be those that the rules make of them now. */
export interface JudgedUnits {
  /** How many records of each kind were judged. */
  readonly subjects: number;
  readonly difference: FindingDifference<NewFinding, FindingRow>;
  /** Of its handling items that issue evidence, on which days each can be completed. */
  readonly completable: ReadonlyMap<number, string>;
}

/** Units judged at a time. */
const BATCH = 500;

/**
 * Judges units by the rules of the register over all of legal time, some at a time; nothing is written.
 *
 * @param units ids, or all; one that does not exist is passed over
 */
export async function* judgeUnits(em: Em, units: Units | 'ALL'): AsyncGenerator<JudgedUnits> {
  const rules = await loadRules(em);
  const source = emSource(em);
  const registers = new Registers(em, source);
  const judge = recordJudge(rules.compiled);
  const graph = await (units === 'ALL'
    ? loadWholeEvidenceGraph(em, source)
    : loadEvidenceGraph(em, source, units.services));
  for (const choice of await choicesOf(em, 'service_item', units === 'ALL' ? 'ALL' : units.services)) {
    const services = await readServices(source, registers, graph, choice);
    const wanted: NewFinding[] = [];
    for (const service of services) judge.service(service, (placed) => wanted.push(rowOf(placed, rules)));
    const subjects = subjectsOfServices(services);
    const completable = new Map(
      (subjects.get('HANDLING_ITEM') ?? []).flatMap((id) => {
        const days = graph.completable.get(id);
        return days === undefined ? [] : [[id, days] as const];
      }),
    );
    const difference = compareFindings(await readStanding(em, subjects), wanted);
    yield { subjects: countOf(subjects), difference, completable };
  }
  for (const choice of await choicesOf(em, 'power_item', units === 'ALL' ? 'ALL' : units.powers)) {
    const powers = await readPowers(source, registers, choice);
    const wanted: NewFinding[] = [];
    for (const power of powers) judge.power(power, (placed) => wanted.push(rowOf(placed, rules)));
    const subjects = subjectsOfPowers(powers);
    const difference = compareFindings(await readStanding(em, subjects), wanted);
    yield { subjects: countOf(subjects), difference, completable: new Map() };
  }
}

/** Pages of units: of those named, or of all. */
async function choicesOf(em: Em, table: string, ids: readonly number[] | 'ALL'): Promise<readonly RowChoice[]> {
  if (ids === 'ALL') {
    const [row] = await em.execute<{ last: number }[]>(`select coalesce(max(id), 0) as last from ${table}`);
    const pages = Math.ceil((row?.last ?? 0) / BATCH);
    return Array.from({ length: pages }, (_, page) => ({ from: page * BATCH + 1, to: (page + 1) * BATCH }));
  }
  const all = [...new Set(ids)].sort((a, b) => a - b);
  const pages = Math.ceil(all.length / BATCH);
  return Array.from({ length: pages }, (_, page) => ({
    column: 'id',
    in: all.slice(page * BATCH, (page + 1) * BATCH),
  }));
}

type Subjects = ReadonlyMap<SubjectKind, readonly number[]>;

function subjectsOfServices(services: readonly ServiceItemInput[]): Subjects {
  const items = services.flatMap((service) => service.items);
  return new Map<SubjectKind, readonly number[]>([
    ['SERVICE_ITEM', services.map(({ id }) => id)],
    ['HANDLING_ITEM', items.map(({ id }) => id)],
    ['REQUIREMENT', items.flatMap(({ requirements }) => requirements.map(({ id }) => id))],
  ]);
}

function subjectsOfPowers(powers: readonly PowerInput[]): Subjects {
  return new Map<SubjectKind, readonly number[]>([
    ['POWER', powers.map(({ id }) => id)],
    ['RESPONSIBILITY', powers.flatMap(({ duties }) => duties.map(({ id }) => id))],
  ]);
}

function countOf(subjects: Subjects): number {
  return [...subjects.values()].reduce((sum, { length }) => sum + length, 0);
}

/** A finding as its row. */
export function rowOf(
  { finding, subjectId, organisationId, jurisdictionId }: PlacedFinding,
  rules: RuleRegister,
): NewFinding {
  return {
    identity: finding.identity,
    ruleId: rules.ruleIdOf(finding),
    ruleVersion: finding.ruleVersion,
    subjectKind: finding.subjectKind,
    subjectId,
    validFrom: finding.validFrom,
    validTo: finding.validTo,
    severity: finding.severity,
    verb: finding.verb,
    facts: finding.facts,
    factsDigest: finding.factsDigest,
    related: [...finding.related],
    organisationId,
    jurisdictionId,
  };
}

async function readStanding(em: Em, subjects: Subjects): Promise<FindingRow[]> {
  const asked = [...subjects].filter(([, ids]) => ids.length > 0);
  if (asked.length === 0) return [];
  return findRows(em, Finding, {
    where: asked.map(() => '(t.subject_kind = ? and t.subject_id in (?))').join(' or '),
    params: asked.flatMap(([kind, ids]) => [kind, [...ids]]),
  });
}
