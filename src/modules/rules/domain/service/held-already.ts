import type { CalendarDate } from '../../../../shared/dates.js';
import type { EvidenceKind } from '../../../services/domain/vocabulary.js';
import type { HandlingItemInput, RequirementInput } from '../judged.js';
import { combined, valueOn } from '../proof/dated.js';
import { onlineSourceReading } from '../proof/online-sources.js';
import { PathMemo } from '../proof/path-memo.js';
import { proofBasisReading } from '../proof/proof-basis-reading.js';
import type { ProofBasis } from '../proof-basis.js';
import type { Reading } from '../readings.js';

/** What the office could see for itself: nothing, or something that a law, something unclear or nothing makes it ask for. */
export type HeldAlready = 'NONE' | 'BY_LAW' | 'UNRESOLVED' | 'NOT_BY_LAW';

/** By whom the office could see it: whoever verifies on line, or those with whom data are shared. */
type Way = 'VERIFIABLE' | 'SHARED';

const WORST_FIRST = ['NOT_BY_LAW', 'UNRESOLVED', 'BY_LAW', 'NONE'] as const satisfies readonly HeldAlready[];

/** What organs and institutions issue; statements, forms, photographs and contracts can be had from the applicant alone. */
const ISSUED: ReadonlySet<EvidenceKind> = new Set(['LICENCE', 'CERTIFICATE', 'LEGAL_DOCUMENT']);

const memos = { VERIFIABLE: new PathMemo<Reading<HeldAlready>>(), SHARED: new PathMemo<Reading<HeldAlready>>() };

/** Ends the path of a demand whose licence is shared on line. */
const ONLINE_LICENCE = {};

/**
 * Whether the item asks for copies of what the office can see for itself, over legal time: the facts `verifiableCopies`
 * and `sharedCopies`.
 *
 * - Copies alone: a copy is information and nothing else. An original may be wanted as a thing, to be shown by the one
 *   whom it names or to be taken back for another.
 * - What is a proof or may be one is left to the rules on proofs, E-NET and E-SHARED, so that nothing is said twice.
 * - What can be verified by anybody is not said to be shared as well.
 *
 * @see 国务院关于在线政务服务的若干规定 第七条第一款、第十条、第十一条
 */
export function heldAlready(way: Way, { requirements }: HandlingItemInput): Reading<HeldAlready> {
  const readings: Reading<HeldAlready>[] = [];
  for (const requirement of requirements) {
    if (!isCopyOfIssued(requirement)) continue;
    const reading = copyReading(way, requirement);
    if (reading !== 'NONE') readings.push(reading);
  }
  return readings.length === 0 ? 'NONE' : worstReading(readings);
}

const worsts = new PathMemo<Reading<HeldAlready>>();

/** The worst of the readings on each day; made once for those that are shared, as nearly all are. */
function worstReading(readings: readonly Reading<HeldAlready>[]): Reading<HeldAlready> {
  const [first = 'NONE', ...others] = new Set(readings);
  if (others.length === 0) return first;
  const make = () => combined([first, ...others], worstOf);
  const slices = [first, ...others].flatMap((each) => (typeof each === 'object' ? [each] : []));
  return slices.length > others.length ? worsts.of(slices, make) : make();
}

/** Codes of the requirements that ask for such copies on the day. */
export function heldCopies(way: Way, { requirements }: HandlingItemInput, on: CalendarDate): readonly string[] {
  return requirements.flatMap((requirement) =>
    isCopyOfIssued(requirement) && valueOn(copyReading(way, requirement), on) !== 'NONE' ? [requirement.code] : [],
  );
}

function isCopyOfIssued({ isProof, status, disposition, copies, alternatives }: RequirementInput): boolean {
  return (
    copies > 0 &&
    isProof === 'NO' &&
    status === 'ACTIVE' &&
    disposition !== 'ELIMINATED' &&
    alternatives.some((way) => way.length > 0 && way.every(({ kind }) => ISSUED.has(kind)))
  );
}

function copyReading(way: Way, { facts, bases, alternatives }: RequirementInput): Reading<HeldAlready> {
  const source = onlineSourceReading(facts);
  const isLicenceOnline = alternatives.some(
    (documents) =>
      documents.length > 0 &&
      documents.every(({ kind, licenceTypeCode }) => ISSUED.has(kind) && licenceTypeCode !== null),
  );
  if (typeof source !== 'object' && !isHeld(way, source, isLicenceOnline)) return 'NONE';
  const demand = proofBasisReading(bases);
  if (typeof source !== 'object' && typeof demand !== 'object') return heldBy(demand);
  const path = isLicenceOnline ? [...facts, bases, ONLINE_LICENCE] : [...facts, bases];
  return memos[way].of(path, () =>
    combined<string, HeldAlready>([source, demand], ([online = 'NONE', basis = 'NONE']) =>
      isHeld(way, online, isLicenceOnline) ? heldBy(basis) : 'NONE',
    ),
  );
}

function isHeld(way: Way, online: string, isLicenceOnline: boolean): boolean {
  if (way === 'VERIFIABLE') return online === 'OPEN';
  return online === 'GRANTED' || (isLicenceOnline && online !== 'OPEN');
}

function heldBy(basis: ProofBasis | string): HeldAlready {
  if (basis === 'LAWFUL') return 'BY_LAW';
  return basis === 'UNRESOLVED' ? 'UNRESOLVED' : 'NOT_BY_LAW';
}

function worstOf(values: readonly HeldAlready[]): HeldAlready {
  return WORST_FIRST.find((each) => values.includes(each)) ?? 'NONE';
}
