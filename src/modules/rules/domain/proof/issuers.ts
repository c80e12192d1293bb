import type { FactRecord } from '../fact-catalogue.js';
import type { JudgedEvidence, JudgedOrganisation, JudgedPlace } from '../judged.js';
import type { Reading } from '../readings.js';
import { combined, daysWithin } from './dated.js';
import { type Alternatives, isOwn } from './evidence-kinds.js';
import { PathMemo } from './path-memo.js';

type Issuer = FactRecord<'REQUIREMENT'>['issuer'];

/** Who issues one piece of evidence: nobody has to, somebody known who exists, somebody known who does not, nobody known. */
type OneIssuer = 'OWN' | 'KNOWN' | 'NONE_EXISTS' | 'UNKNOWN';

const oneIssuers = new WeakMap<JudgedEvidence, Reading<OneIssuer>>();
const issuers = new PathMemo<Reading<Issuer>>();

/** Stands between two alternatives in the path of a list of them. */
const OR = {};

/**
 * Whether the register knows who issues what is demanded, over legal time: the fact `issuer`.
 *
 * One alternative that can be had from somebody known suffices. Where a handling item issues the evidence, its issuer is
 * known whatever else is recorded.
 */
export function issuerReading(alternatives: Alternatives): Reading<Issuer> {
  const [first] = alternatives;
  if (!first) return 'NOT_RECORDED';
  const [piece] = first;
  if (piece && first.length === 1 && alternatives.length === 1) return soleIssuerReading(piece);
  return issuers.of(pathOf(alternatives), () => {
    const pieces = alternatives.flat();
    return combined(pieces.map(oneIssuerReading), (values) => bestOf(alternatives, pieces, values));
  });
}

const soleIssuers = new WeakMap<JudgedEvidence, Reading<Issuer>>();

function soleIssuerReading(evidence: JudgedEvidence): Reading<Issuer> {
  const known = soleIssuers.get(evidence);
  if (known !== undefined) return known;
  const reading = combined([oneIssuerReading(evidence)], (values) => bestOf([[evidence]], [evidence], values));
  soleIssuers.set(evidence, reading);
  return reading;
}

function bestOf(alternatives: Alternatives, pieces: readonly JudgedEvidence[], values: readonly OneIssuer[]): Issuer {
  const knowledge = new Map(pieces.map((piece, index) => [piece, values[index] ?? 'UNKNOWN']));
  const ways = alternatives.map((way) => new Set(way.map((piece) => knowledge.get(piece))));
  if (ways.some((way) => [...way].every((value) => value === 'OWN'))) return 'NONE_NEEDED';
  if (ways.some((way) => !way.has('UNKNOWN') && !way.has('NONE_EXISTS'))) return 'KNOWN';
  return ways.some((way) => !way.has('UNKNOWN')) ? 'NONE_EXISTS' : 'UNKNOWN';
}

function oneIssuerReading(evidence: JudgedEvidence): Reading<OneIssuer> {
  const known = oneIssuers.get(evidence);
  if (known !== undefined) return known;
  const reading = readOneIssuer(evidence);
  oneIssuers.set(evidence, reading);
  return reading;
}

function readOneIssuer(evidence: JudgedEvidence): Reading<OneIssuer> {
  if (isOwn(evidence)) return 'OWN';
  if (evidence.hasIssuingItem) return 'KNOWN';
  if (evidence.issuers.length === 0) return 'UNKNOWN';
  return combined(evidence.issuers.map(existenceOf), (exist) => (exist.includes(true) ? 'KNOWN' : 'NONE_EXISTS'));
}

const ownIssues = new PathMemo<Reading<boolean>>();

/**
 * Whether who demands the document would have issued it, over legal time: the fact `issuedByDemander`.
 *
 * True when no way to meet the demand asks for a document of anybody else but of organs that are the demander, lead it
 * or are led by it; what an applicant writes himself does not count. An evidence type lists issuers of many places: those
 * at, above or below the demander's place are meant, or all where there are none. A hospital or a village that an organ
 * leads knows what the organ does not know, so only organs are taken together.
 *
 * @see 优化营商环境条例 第四十四条第三款: 避免重复索要证明
 */
export function issuedByDemander(
  alternatives: Alternatives,
  demander: JudgedOrganisation,
  place: JudgedPlace,
): Reading<boolean> {
  if (!alternatives.every((way) => way.every((piece) => isOwn(piece) || isOnceIssuedBy(piece, demander, place)))) {
    return false;
  }
  const documents = alternatives.flat().filter((piece) => !isOwn(piece));
  if (documents.length === 0) return false;
  return ownIssues.of([demander, place, ...documents], () =>
    combined(
      documents.map((piece) => ownIssueReading(piece, demander, place)),
      (values) => values.every(Boolean),
    ),
  );
}

/** Spares the many the making of a timeline: without a related issuer on any day there is none on one day. */
function isOnceIssuedBy(evidence: JudgedEvidence, demander: JudgedOrganisation, place: JudgedPlace): boolean {
  return issuersNear(evidence, place).some((issuer) => isOneWith(issuer, demander));
}

function ownIssueReading(evidence: JudgedEvidence, demander: JudgedOrganisation, place: JudgedPlace): Reading<boolean> {
  const near = issuersNear(evidence, place);
  return combined(near.map(existenceOf), (exist) => {
    const present = near.filter((_, index) => exist[index]);
    return present.length > 0 && present.every((issuer) => isOneWith(issuer, demander));
  });
}

function existenceOf({ existence }: JudgedOrganisation): Reading<boolean> {
  return daysWithin(existence);
}

function issuersNear({ issuers: all }: JudgedEvidence, place: JudgedPlace): readonly JudgedOrganisation[] {
  if (all.length < 2) return all;
  const near = all.filter(
    (issuer) => place.jurisdictions.includes(issuer.place.code) || issuer.place.jurisdictions.includes(place.code),
  );
  return near.length > 0 ? near : all;
}

function isOneWith(issuer: JudgedOrganisation, demander: JudgedOrganisation): boolean {
  if (issuer.id === demander.id) return true;
  const isOrgan = issuer.kind === 'STATUTORY_ORGAN' || issuer.kind === 'AUTHORISED' || issuer.kind === 'ENTRUSTED';
  return isOrgan && (issuer.id === demander.leadingOrganId || issuer.leadingOrganId === demander.id);
}

function* pathOf(alternatives: Alternatives): Generator<object> {
  for (const way of alternatives) {
    yield* way;
    yield OR;
  }
}
