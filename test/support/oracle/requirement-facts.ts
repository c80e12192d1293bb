import { Audience, type RequirementQuestion } from '../../../src/modules/services/domain/vocabulary.js';
import { holds } from './ask.js';
import { barredOn } from './barred.js';
import type { Circles } from './circles.js';
import { coverersOn, isAtHand, isWholly, showsFact, staysFor } from './coverage.js';
import { eliminationOn, type StruckOut } from './elimination.js';
import { isOwn, isRelatedOrgan, issuerOn, issuersMeant } from './issuer.js';
import { proofBasisOn } from './law.js';
import { type Demanded, type DemandingItem, isStandardOn } from './requirement.js';

/** All that is known of one demand. */
export interface DemandRecord {
  readonly demand: Demanded;
  readonly item: DemandingItem;
  readonly eliminations: readonly StruckOut[];
  readonly circles: Circles;
}

type Facts = Readonly<Record<string, string | boolean>>;

/** Every fact about a demanded document on one day, each from its definition. */
export function requirementFactsOn({ demand, item, eliminations, circles }: DemandRecord, day: string): Facts {
  return {
    isProof: demand.isProof,
    disposition: demand.disposition,
    proofBasis: proofBasisOn(demand.laws, day),
    selfSet: selfSet(demand, item),
    issuer: issuerOn(demand, day),
    issuedByDemander: issuedByDemander(demand, item, day),
    barredIssuer: barredOn(demand, item, day),
    outsideDuty: answer(demand, 'OUTSIDE_DUTY'),
    unverifiable: answer(demand, 'CANNOT_BE_VERIFIED'),
    elimination: eliminationOn(demand, eliminations, day),
    circle: circles.standingOf(demand.id, day),
    obtainable: circles.on(day).canMeet(
      demand.ways.map((way) => way.map(({ id }) => id)),
      item.place.id,
    ),
    relevance: relevance(demand, item, day),
    outdated: answer(demand, 'OUTDATED'),
    commonSense: answer(demand, 'COMMON_SENSE'),
    licence: byDocument(demand, item, day, 'LICENCE', 'LICENCE_SUFFICES'),
    legalDocument: byDocument(demand, item, day, 'LEGAL_DOCUMENT', 'LEGAL_DOCUMENT_SUFFICES'),
    contract: byDocument(demand, item, day, 'CONTRACT', 'CONTRACT_SUFFICES'),
    covered: covered(demand, item, day),
    onlineSource: onlineSource(demand, day),
    departmentCheck: departmentCheck(demand, item, day),
    commitment: commitment(demand, item),
    commitmentExcluded: answer(demand, 'COMMITMENT_EXCLUDED'),
    riskField: isRiskField(item.catalogueItem?.code ?? ''),
  };
}

function answer({ answers }: Demanded, question: RequirementQuestion): string {
  return answers.get(question) ?? 'NOT_ASKED';
}

/** 国办发〔2018〕47号: what places and departments set by themselves; not what the State Council or its office writes. */
function selfSet({ laws }: Demanded, { demander }: DemandingItem): string {
  if (laws.length === 0) return 'NOTHING_CITED';
  const isNormative = laws.every(
    ({ level, instrument }) => level === 'L5' && !instrument?.issuer?.startsWith('国务院'),
  );
  if (!isNormative) return 'NO';
  const isGuide = laws.every(
    ({ instrument }) =>
      instrument?.issuer === demander.name || /办事指南|服务指南|一次性告知/.test(instrument?.title ?? ''),
  );
  return isGuide ? 'OWN_GUIDE' : 'NORMATIVE_DOCUMENT';
}

/** Every document that any way asks of somebody else comes from the demander's own line of organs. */
function issuedByDemander({ ways }: Demanded, { demander, place }: DemandingItem, day: string): boolean {
  const ofOthers = ways.flat().filter((evidence) => !isOwn(evidence));
  return (
    ofOthers.length > 0 &&
    ofOthers.every((evidence) => {
      const issuers = issuersMeant(evidence, place).filter((issuer) => holds(issuer, day));
      return issuers.length > 0 && issuers.every((issuer) => isRelatedOrgan(issuer, demander));
    })
  );
}

function relevance(demand: Demanded, item: DemandingItem, day: string): string {
  const { facts, ways } = demand;
  const { catalogueItem, standardFacts } = item;
  if (facts.length === 0) return 'NO_FACT_NAMED';
  const evidence = ways.flat();
  const tellsNothing = evidence.length === 0 || evidence.some((each) => each.facts.length === 0);
  if (!tellsNothing && !evidence.some((each) => facts.some(({ id }) => each.facts.includes(id)))) {
    return 'PROVES_NONE_OF_THEM';
  }
  const standard = catalogueItem?.standardDocuments ?? [];
  const isKnown = evidence.length > 0 && standard.length > 0 && standard.every((code) => standardFacts.has(code));
  if (!isStandardOn(catalogueItem, day) || !isKnown) return 'RELEVANT';
  if (evidence.some(({ code }) => standard.includes(code))) return 'RELEVANT';
  const beyond = audiencesOf(demand).filter((audience) => {
    const ofAudience = standard.filter((code) => isAskedOf(code, audience, item));
    return !facts.some((fact) => ofAudience.some((code) => standardFacts.get(code)?.includes(fact.code)));
  });
  if (beyond.length === 0) return 'RELEVANT';
  return beyond.length === audiencesOf(demand).length ? 'BEYOND_STANDARD' : 'BEYOND_FOR_SOME';
}

function audiencesOf({ audiences }: Demanded): readonly string[] {
  return audiences.length === 0 ? Audience.values : audiences;
}

/** Of the audience, by the demands of the item that accept the document; what none of them accepts is of everybody. */
function isAskedOf(document: string, audience: string, { demands }: DemandingItem): boolean {
  const asking = demands.filter(
    ({ status, disposition, ways }) =>
      status === 'ACTIVE' && disposition !== 'ELIMINATED' && ways.flat().some(({ code }) => code === document),
  );
  return asking.length === 0 || asking.some((demand) => audiencesOf(demand).includes(audience));
}

/** A person's word first, then what the item demands anyway, then what the list accepts instead. */
function byDocument(
  demand: Demanded,
  item: DemandingItem,
  day: string,
  kind: string,
  question: RequirementQuestion,
): string {
  const said = answer(demand, question);
  if (said === 'YES') return 'JUDGED';
  if (said === 'NO') return 'NO';
  if (isShownBy(kind, demand, item, day)) return 'DEMANDED';
  if (said === 'UNKNOWN') return 'UNANSWERED';
  return demand.ways.some((way) => way.length > 0 && way.every((evidence) => evidence.kind === kind))
    ? 'ACCEPTED'
    : 'NO';
}

/** The demand may be given up, and what stays of the kind shows all its facts by itself. */
function isShownBy(kind: string, demand: Demanded, item: DemandingItem, day: string): boolean {
  const given = coverersOn(item, day);
  if (!given.has(demand)) return false;
  const others = item.demands.filter(
    (other) => isWholly(other, kind) && staysFor(demand, other, day) && !given.has(other),
  );
  return demand.facts.every((fact) => others.some((other) => showsFact(other, fact)));
}

function covered(demand: Demanded, item: DemandingItem, day: string): string {
  const coverers = coverersOn(item, day).get(demand);
  if (!coverers) return 'NO';
  return coverers.every(({ isProof }) => isProof !== 'NO') ? 'BY_PROOFS' : 'BY_DOCUMENTS';
}

/** 国务院关于在线政务服务的若干规定 第七条第一款: as open as the least open of the sources of all the facts. */
function onlineSource({ facts }: Demanded, day: string): string {
  if (facts.length === 0) return 'NONE';
  const permissions = facts.map(({ source }) =>
    source && source.status === 'ONLINE' && holds(source, day) ? source.permission : 'NONE',
  );
  return ['NONE', 'ON_REQUEST', 'GRANTED', 'OPEN'].find((least) => permissions.includes(least)) ?? 'NONE';
}

function departmentCheck(demand: Demanded, item: DemandingItem, day: string): string {
  const said = answer(demand, 'DEPARTMENTS_CAN_CHECK');
  if (said === 'YES') return 'JUDGED';
  if (said === 'NO') return 'NO';
  if (issuedByDemander(demand, item, day)) return 'OWN_FILES';
  if (onlineSource(demand, day) === 'ON_REQUEST') return 'ON_REQUEST';
  return said === 'UNKNOWN' ? 'UNANSWERED' : 'NO';
}

/** A person's word, else that the list takes the applicant's own statement of all the facts, instead or beside. */
function commitment(demand: Demanded, item: DemandingItem): string {
  const said = answer(demand, 'COMMITMENT_SUFFICES');
  if (said === 'YES') return 'JUDGED';
  if (said === 'NO') return 'NO';
  const states = statingOf(demand);
  const isStatedAnyway = item.demands.some(
    (other) => other !== demand && isAtHand(other, demand) && other.ways.length > 0 && other.ways.every(states),
  );
  if (isStatedAnyway || demand.ways.some(states)) return 'STATEMENT_TAKEN';
  return said === 'UNKNOWN' ? 'UNANSWERED' : 'NO';
}

/** True of ways that are nothing but own statements of all the facts of the demand. */
function statingOf({ facts }: Demanded): (way: Demanded['ways'][number]) => boolean {
  return (way) =>
    facts.length > 0 &&
    way.length > 0 &&
    way.every(({ kind }) => kind === 'OWN_STATEMENT') &&
    facts.every(({ id }) => way.some((evidence) => evidence.facts.includes(id)));
}

/** 国办发〔2020〕42号 (四); sectors of GB/T 39554.1-2020: 公安, 国家安全, 生态环境, 卫生健康, 应急管理, 人民银行. */
function isRiskField(code: string): boolean {
  return code.length === 12 && /^.{4}(?:09|10|16|23|25|26)/.test(code);
}
