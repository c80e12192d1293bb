import { type Ask, holds, type Spell, spell } from './ask.js';
import { type CitedLaw, lawCitedFor } from './law.js';
import { type Organ, readOrgan } from './requirement.js';
import { firstOf, standingOn } from './standing.js';

/** That a power was passed on. */
export interface PassedOn extends Spell {
  readonly kind: string;
  readonly giver: Organ;
  readonly receiver: Organ;
  readonly receiverLevel: number;
  readonly giverLevel: number;
  readonly documentNumber: string | null;
  readonly publishedIn: string | null;
  readonly laws: readonly CitedLaw[];
}

/** What of a power matters here. */
export interface PassedOnPower {
  readonly category: string;
  readonly kinds: readonly string[];
  readonly source: number | null;
  readonly holder: Organ;
  readonly delegations: readonly PassedOn[];
}

export async function readDelegations(ask: Ask, power: number): Promise<readonly PassedOn[]> {
  const rows = await ask<
    Omit<PassedOn, 'giver' | 'receiver' | 'laws'> & { id: number; giverId: number; receiverId: number }
  >(
    `select d.id, d.kind, d.from_organisation_id as "giverId", d.to_organisation_id as "receiverId",
       d.document_number as "documentNumber", d.published_in as "publishedIn", ${spell('d')},
       (select j.level from organisation o join jurisdiction j on j.id = o.jurisdiction_id where o.id = d.to_organisation_id) as "receiverLevel",
       (select j.level from organisation o join jurisdiction j on j.id = o.jurisdiction_id where o.id = d.from_organisation_id) as "giverLevel"
     from delegation d where power_item_id = ? order by code`,
    power,
  );
  const delegations: PassedOn[] = [];
  for (const { id, giverId, receiverId, ...row } of rows) {
    const [giver, receiver] = [await readOrgan(ask, giverId), await readOrgan(ask, receiverId)];
    delegations.push({ ...row, giver, receiver, laws: await lawCitedFor(ask, 'delegation_basis', id, giver.place) });
  }
  return delegations;
}

type Facts = Readonly<Record<string, string | boolean>>;

export function delegationFactsOn(power: PassedOnPower, day: string): Facts {
  const of = (kind: string) => power.delegations.filter((each) => each.kind === kind && holds(each, day));
  const entrusted = of('ENTRUSTED');
  const isByEntrustment = power.source === 5 || power.source === 6 || power.holder.kind === 'ENTRUSTED';
  const isMeasure = power.category === 'COMPULSORY_MEASURE' || power.kinds.some((kind) => MEASURES.includes(kind));
  const isLicence = power.category === 'LICENSING';
  const isPenaltyOrLicence = isLicence || power.category === 'PENALTY';
  return {
    measureEntrusted: isMeasure && (isByEntrustment || entrusted.length > 0),
    licenceEntrusted:
      isLicence &&
      ((isByEntrustment && power.holder.kind !== 'STATUTORY_ORGAN') ||
        entrusted.some(({ receiver }) => receiver.kind !== 'STATUTORY_ORGAN')),
    custody: custodyOn(power, day),
    devolution:
      power.category !== 'PENALTY'
        ? 'NONE'
        : (firstOf(
            ['WRONG_PARTIES', 'UNDECIDED', 'UNPUBLISHED', 'UNRESOLVED', 'LAWFUL'],
            of('DEVOLVED').map((each) => devolved(each, day)),
          ) ?? 'NONE'),
    authorisation: authorisationOn(power, of('AUTHORISED'), day),
    entrustment: !isPenaltyOrLicence
      ? 'NONE'
      : (firstOf(
          ['UNFOUNDED', 'UNWRITTEN', 'UNPUBLISHED', 'PROPER'],
          entrusted.map((each) => entrustedProperly(each, day)),
        ) ?? 'NONE'),
    isEntrustedAgain:
      isPenaltyOrLicence &&
      ((isByEntrustment && entrusted.some(({ giver }) => giver.id === power.holder.id)) ||
        entrusted.some(({ giver }) => entrusted.some(({ receiver }) => receiver.id === giver.id))),
  };
}

/** What may turn out to be in force. */
const OPEN: readonly string[] = ['UNRESOLVED', 'UNKNOWN_TITLE', 'ARTICLE_MISSING'];

const MEASURES = ['RESTRICT_PERSON', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER_MEASURE'];

/** 行政处罚法 第十八条第三款 */
function custodyOn({ kinds, holder, delegations }: PassedOnPower, day: string): string {
  if (!kinds.includes('DETENTION') && !kinds.includes('RESTRICT_PERSON')) return 'NONE';
  if (delegations.some((each) => holds(each, day))) return 'PASSED_ON';
  return /公安|国家安全|移民管理|出入境边防/.test(holder.name) ? 'POLICE' : 'OTHER_ORGAN';
}

/** 行政处罚法 第二十四条第一款: the province decides, county departments give, townships and subdistricts receive. */
function devolved({ receiver, receiverLevel, giverLevel, laws, publishedIn }: PassedOn, day: string): string {
  if (giverLevel !== 4 || receiverLevel !== 5 || receiver.kind !== 'STATUTORY_ORGAN') return 'WRONG_PARTIES';
  const provincial = laws.filter(({ instrument }) => instrument === null || instrument.areaLevel === 2);
  const standings = provincial.map((law) => standingOn(law, day));
  if (!standings.includes('IN_FORCE')) {
    return standings.some((each) => OPEN.includes(each)) ? 'UNRESOLVED' : 'UNDECIDED';
  }
  return publishedIn === null ? 'UNPUBLISHED' : 'LAWFUL';
}

const LAWS_AND_REGULATIONS = ['L1', 'L2', 'L3P', 'L3C', 'L3V'];
/** 行政处罚法 第十九条; 行政许可法 第二十三条; 行政强制法 第七十条 */
const AUTHORISING: Readonly<Record<string, readonly string[]>> = {
  PENALTY: LAWS_AND_REGULATIONS,
  LICENSING: LAWS_AND_REGULATIONS,
  COMPULSORY_MEASURE: ['L1', 'L2'],
  COMPULSORY_EXECUTION: ['L1', 'L2'],
};

function authorisationOn({ category, source }: PassedOnPower, given: readonly PassedOn[], day: string): string {
  const levels = AUTHORISING[category];
  if (!levels) return 'NONE';
  const each = given.map(({ laws }) => {
    const founding = foundingOn(laws, levels, day);
    return founding === 'FOUNDED' ? 'LAWFUL' : founding === 'UNRESOLVED' ? 'UNRESOLVED' : 'TOO_LOW';
  });
  const bySource = source === 3 || source === 4 ? ['BY_SOURCE'] : [];
  return firstOf(['TOO_LOW', 'UNRESOLVED', 'BY_SOURCE', 'LAWFUL'], [...each, ...bySource]) ?? 'NONE';
}

/** 行政处罚法 第二十条第一款、第二款; 行政许可法 第二十四条第一款 */
function entrustedProperly({ laws, documentNumber, publishedIn }: PassedOn, day: string): string {
  if (foundingOn(laws, [...LAWS_AND_REGULATIONS, 'L4M', 'L4P', 'L4C'], day) === 'UNFOUNDED') return 'UNFOUNDED';
  if (documentNumber === null) return 'UNWRITTEN';
  return publishedIn === null ? 'UNPUBLISHED' : 'PROPER';
}

function foundingOn(laws: readonly CitedLaw[], levels: readonly string[], day: string) {
  const fitting = laws.filter(({ level }) => levels.includes(level) || level === 'UNKNOWN');
  const standings = fitting.map((law) => standingOn(law, day));
  if (standings.includes('IN_FORCE')) return 'FOUNDED';
  return standings.some((each) => OPEN.includes(each)) ? 'UNRESOLVED' : 'UNFOUNDED';
}
