import { type Ask, askOne, holds } from './ask.js';
import { type CitedLaw, lawCitedFor, proofBasisOn } from './law.js';
import { type Demanded, type DemandingItem, isStandardOn, readDemandingItem } from './requirement.js';
import { firstOf, isSaid, standingOn } from './standing.js';

type Facts = Readonly<Record<string, string | boolean>>;

/** A handling item with all that hangs on it. */
export interface HandlingRecord {
  readonly row: HandlingRow;
  readonly item: DemandingItem;
  readonly laws: readonly CitedLaw[];
  readonly fees: readonly { readonly amount: string | null; readonly laws: readonly CitedLaw[] }[];
  readonly intermediaries: readonly (readonly CitedLaw[])[];
  /** Of requirements, by id. */
  readonly papers: ReadonlyMap<
    number,
    { readonly name: string; readonly condition: string | null; readonly copies: number }
  >;
  /** Ids of evidence types of which there are electronic ones. */
  readonly electronic: ReadonlySet<number>;
}

interface HandlingRow {
  readonly status: string;
  readonly serviceStatus: string;
  readonly category: string;
  readonly statutoryDays: number | null;
  readonly promisedDays: number | null;
  readonly dayUnit: string;
  readonly handlingType: string | null;
  readonly visits: number | null;
  readonly visitReason: string | null;
  readonly isOnline: boolean;
  readonly conditions: string | null;
  readonly standardDays: number | null;
}

export async function readHandlingRecord(ask: Ask, id: number): Promise<HandlingRecord> {
  const row = await askOne<HandlingRow>(
    ask,
    `select h.status, s.status as "serviceStatus", s.category, h.statutory_days as "statutoryDays",
       h.promised_days as "promisedDays", h.day_unit as "dayUnit", h.handling_type as "handlingType", h.visits,
       h.visit_reason as "visitReason", h.is_online as "isOnline", h.conditions, c.standard_days as "standardDays"
     from handling_item h join service_item s on s.id = h.service_item_id
     left join catalogue_item c on c.id = s.catalogue_item_id where h.id = ?`,
    id,
  );
  const item = await readDemandingItem(ask, id);
  const fees = [];
  for (const fee of await ask<{ id: number; amount: string | null }>(
    'select id, amount_yuan::text as amount from fee where handling_item_id = ? order by position',
    id,
  )) {
    fees.push({ amount: fee.amount, laws: await lawCitedFor(ask, 'fee_basis', fee.id, item.place) });
  }
  const intermediaries = [];
  for (const service of await ask<{ id: number }>(
    'select id from intermediary_service where handling_item_id = ? order by position',
    id,
  )) {
    intermediaries.push(await lawCitedFor(ask, 'intermediary_service_basis', service.id, item.place));
  }
  const papers = await ask<{ id: number; name: string; condition: string | null; copies: number }>(
    'select id, name, condition, copies from document_requirement where handling_item_id = ?',
    id,
  );
  const electronic = await ask<{ id: number }>(
    `select distinct t.id from document_requirement d join requirement_evidence e on e.requirement_id = d.id
     join evidence_type t on t.id = e.evidence_type_id
     where d.handling_item_id = ? and t.licence_type_code is not null`,
    id,
  );
  return {
    row,
    item,
    laws: await lawCitedFor(ask, 'handling_item_basis', id, item.place),
    fees,
    intermediaries,
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    electronic: new Set(electronic.map((type) => type.id)),
  };
}

/** What is told of a handling item on a day. */
export function handlingFactsOn(record: HandlingRecord, day: string): Facts {
  const { row, item, laws } = record;
  const { statutoryDays, promisedDays, dayUnit } = row;
  const demanded = item.demands.filter(
    ({ status, disposition }) => status === 'ACTIVE' && disposition !== 'ELIMINATED',
  );
  const papers = demanded.flatMap(({ id }) => record.papers.get(id) ?? []);
  return {
    itemUse:
      row.status !== 'ACTIVE'
        ? 'NOT_IN_USE'
        : row.serviceStatus === 'ACTIVE'
          ? 'IN_USE'
          : `SERVICE_${row.serviceStatus}`,
    isLicence: row.category === 'LICENSING',
    visit: visitOf(row),
    verifiableCopies: worstCopies('VERIFIABLE', record, demanded, day),
    sharedCopies: worstCopies('SHARED', record, demanded, day),
    promiseExceedsLaw: statutoryDays !== null && promisedDays !== null && promisedDays > statutoryDays,
    promiseExceedsStandard:
      isStandardOn(item.catalogueItem, day) &&
      dayUnit === 'WORKING_DAY' &&
      promisedDays !== null &&
      row.standardDays !== null &&
      promisedDays > row.standardDays,
    isImmediateLate:
      row.handlingType === 'IMMEDIATE' && promisedDays !== null && promisedDays > (dayUnit === 'HOUR' ? 24 : 1),
    isTimeStated: statutoryDays !== null,
    licenceLimit: licenceLimit(row),
    limitBasis: limitBasisOn(laws, day),
    feeBasis: feeBasisOn(record, day),
    intermediaryBasis: intermediaryBasisOn(record, day),
    conditionBasis: conditionBasisOn(record, day),
    documentNames:
      firstOf(
        ['CATCH_ALL', 'VAGUE', 'OPEN_ENDED'],
        papers.map(({ name }) => vagueness(name)),
      ) ?? 'NONE',
    conditionsAreVague: [row.conditions, ...papers.map(({ condition }) => condition)].some(isVague),
    beyondStandard: beyondStandardOn(item, demanded, day),
  };
}

function visitOf({ visits, visitReason, isOnline }: HandlingRow): string {
  if (visits === null || visits === 0) return 'NONE';
  if (isSaid(visitReason)) return 'EXPLAINED';
  return isOnline ? 'ONLINE_UNEXPLAINED' : 'UNEXPLAINED';
}

/** 行政许可法 第四十二条、第八十二条: twenty working days, forty-five for licences handled jointly. */
function licenceLimit({ category, statutoryDays, dayUnit, handlingType }: HandlingRow): string {
  if (category !== 'LICENSING') return 'NOT_A_LICENCE';
  if (statutoryDays === null) return handlingType === 'IMMEDIATE' ? 'WITHIN' : 'UNSTATED';
  const days = dayUnit === 'HOUR' ? statutoryDays / 24 : statutoryDays;
  if (days <= 20) return 'WITHIN';
  if (dayUnit !== 'WORKING_DAY') return 'NOT_COMPARABLE';
  return days <= 45 ? 'UP_TO_JOINT' : 'LONGER';
}

const LAWS_AND_REGULATIONS = ['L1', 'L2', 'L3P', 'L3C', 'L3V'];
const RULES = ['L4M', 'L4P', 'L4C'];

function standings(laws: readonly CitedLaw[], day: string, inForce: (law: CitedLaw) => string): readonly string[] {
  return laws.map((law) => {
    const standing = standingOn(law, day);
    if (standing === 'IN_FORCE') return inForce(law);
    return ['ARTICLE_GONE', 'NOT_YET_IN_FORCE', 'NO_LONGER_IN_FORCE', 'OUT_OF_AREA'].includes(standing)
      ? 'ENDED'
      : 'UNRESOLVED';
  });
}

function limitBasisOn(laws: readonly CitedLaw[], day: string): string {
  const limits = laws.filter(({ purpose }) => purpose === 'TIME_LIMIT');
  const each = standings(limits, day, ({ level }) => (LAWS_AND_REGULATIONS.includes(level) ? 'LAW' : 'LOWER'));
  return firstOf(['LAW', 'UNRESOLVED', 'LOWER', 'ENDED'], each) ?? 'NONE';
}

/** 优化营商环境条例 第二十五条: the worst of the fees, each as good as its best basis. */
function feeBasisOn({ fees }: HandlingRecord, day: string): string {
  const each = fees
    .filter(({ amount }) => amount === null || Number(amount) > 0)
    .map(({ laws }) => {
      const bases = standings(laws, day, ({ level }) =>
        level === 'L1' || level === 'L2' ? 'LAW' : level === 'L2D' ? 'DECISION' : 'LOWER',
      );
      return firstOf(['LAW', 'DECISION', 'UNRESOLVED', 'LOWER', 'ENDED'], bases) ?? 'NONE';
    });
  return firstOf(['NONE', 'ENDED', 'LOWER', 'UNRESOLVED', 'DECISION', 'LAW'], each) ?? 'NO_FEE';
}

function intermediaryBasisOn({ intermediaries }: HandlingRecord, day: string): string {
  const order = [
    'NONE',
    'TOO_LOW',
    'OUT_OF_AREA',
    'NO_LONGER_IN_FORCE',
    'NOT_YET_IN_FORCE',
    'ARTICLE_GONE',
    'UNRESOLVED',
    'LAWFUL',
  ];
  return (
    firstOf(
      order,
      intermediaries.map((laws) => proofBasisOn(laws, day)),
    ) ?? 'NOT_ASKED'
  );
}

/** 优化营商环境条例 第三十五条: the best of what is named for the conditions. */
function conditionBasisOn({ row, laws }: HandlingRecord, day: string): string {
  if (!isSaid(row.conditions)) return 'NO_CONDITION';
  const implementing = laws.filter(({ purpose }) => purpose === 'IMPLEMENT');
  const each = standings(implementing, day, ({ level }) =>
    [...LAWS_AND_REGULATIONS, 'L2D', ...RULES].includes(level) ? 'RULE' : 'LOWER',
  );
  return firstOf(['RULE', 'UNRESOLVED', 'LOWER', 'ENDED'], each) ?? 'NONE';
}

/** What organs and institutions issue. */
const ISSUED = ['LICENCE', 'CERTIFICATE', 'LEGAL_DOCUMENT'];

/** The worst founded copy that the office could see for itself. */
function worstCopies(
  way: 'VERIFIABLE' | 'SHARED',
  { papers, electronic }: HandlingRecord,
  demanded: readonly Demanded[],
  day: string,
): string {
  const each = demanded
    .filter(({ id, isProof }) => isProof === 'NO' && (papers.get(id)?.copies ?? 0) > 0)
    .filter((demand) => {
      const issued = demand.ways.filter((each) => each.length > 0 && each.every(({ kind }) => ISSUED.includes(kind)));
      if (issued.length === 0) return false;
      const permissions = demand.facts.map(({ source }) =>
        source && source.status === 'ONLINE' && holds(source, day) ? source.permission : 'NONE',
      );
      const areAll = (...open: readonly string[]) =>
        permissions.length > 0 && permissions.every((permission) => open.includes(permission));
      if (way === 'VERIFIABLE') return areAll('OPEN');
      const isElectronic = issued.some((each) => each.every(({ id }) => electronic.has(id)));
      return !areAll('OPEN') && (areAll('OPEN', 'GRANTED') || isElectronic);
    })
    .map(({ laws }) => {
      const basis = proofBasisOn(laws, day);
      return basis === 'LAWFUL' ? 'BY_LAW' : basis === 'UNRESOLVED' ? 'UNRESOLVED' : 'NOT_BY_LAW';
    });
  return firstOf(['NOT_BY_LAW', 'UNRESOLVED', 'BY_LAW'], each) ?? 'NONE';
}

/** Documents, proofs apart, that neither the standard of the catalogue nor a law, a regulation or a rule asks for. */
function beyondStandardOn({ catalogueItem }: DemandingItem, demanded: readonly Demanded[], day: string): string {
  const standard = catalogueItem?.standardDocuments ?? [];
  if (standard.length === 0 || !isStandardOn(catalogueItem, day)) return 'NO';
  const each = demanded
    .filter(
      ({ isProof, ways }) =>
        isProof === 'NO' && ways.length > 0 && !ways.flat().some(({ code }) => standard.includes(code)),
    )
    .map(({ laws }) => {
      const bases = standings(laws, day, ({ level }) =>
        [...LAWS_AND_REGULATIONS, 'L2D', ...RULES].includes(level) ? 'NO' : 'LOWER',
      );
      return firstOf(['NO', 'UNRESOLVED'], bases) ?? 'YES';
    });
  return firstOf(['YES', 'UNRESOLVED'], each) ?? 'NO';
}

const DOCUMENTS = ['材料', '资料', '证明', '文件', '证件', '证照', '手续', '凭证', '单据', '票据', '文书'];
const DOCUMENT = `(?:${DOCUMENTS.join('|')})`;

/** 行政许可法 第三十条第一款: the whole list of documents is to be on display. */
function vagueness(name: string): string {
  if (new RegExp(`其[他它][^，。；、（）()]{0,8}${DOCUMENT}|规定的其[他它]`).test(name)) return 'CATCH_ALL';
  const vague = new RegExp(`(?:有关|相关|必要的?|适当的?)(?:部门)?的?(?:审批|批准|情况)?(?:的|性)?${DOCUMENT}`);
  if (vague.test(name)) return 'VAGUE';
  const end = new RegExp(`等(?:有关|相关|的)?(?:${DOCUMENT}|$|[）)，。；])`).exec(name);
  if (!end) return 'NONE';
  const before = name.slice(0, end.index);
  return /[平对同均优劣上中下高初特头次一二三四五六七八九十甲乙丙丁何不相]$/.test(before) && !before.includes('、')
    ? 'NONE'
    : 'OPEN_ENDED';
}

function isVague(condition: string | null): boolean {
  if (condition === null) return false;
  return (
    /必要时|需要时|视情况|视具体情况|酌情|特殊情况/.test(condition) ||
    /其[他它][^，。；、（）()]{0,6}(?:条件|情形|情况|要求)/.test(condition) ||
    /(?:有关|相关)(?:规定|要求|条件|情形)(?![》」])/.test(condition)
  );
}
