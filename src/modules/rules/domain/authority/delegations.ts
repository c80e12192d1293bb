import { type CalendarDate, isValidOn } from '../../../../shared/dates.js';
import type { InstrumentLevel } from '../../../legal/domain/vocabulary.js';
import type { PowerCategory, PowerKind } from '../../../powers/domain/vocabulary.js';
import type { JudgedBasis, JudgedDelegation, PowerInput } from '../judged.js';
import { boundsOf } from '../legal-timeline.js';
import type { Reading } from '../readings.js';
import { statusOn } from './authority.js';
import { reading } from './basis-profile.js';
import { type BasisStanding, standingOf } from './basis-standing.js';

export type Devolution = 'NONE' | 'LAWFUL' | 'UNRESOLVED' | 'UNPUBLISHED' | 'UNDECIDED' | 'WRONG_PARTIES';
export type Authorisation = 'NONE' | 'LAWFUL' | 'BY_SOURCE' | 'UNRESOLVED' | 'TOO_LOW';
export type Entrustment = 'NONE' | 'PROPER' | 'UNPUBLISHED' | 'UNWRITTEN' | 'UNFOUNDED';
export type Custody = 'NONE' | 'POLICE' | 'OTHER_ORGAN' | 'PASSED_ON';

const MEASURES: ReadonlySet<PowerKind> = new Set(['RESTRICT_PERSON', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER_MEASURE']);

/** @see 行政强制法 第十七条第一款: 行政强制措施权不得委托 */
export function measureEntrusted(power: PowerInput): Reading<boolean> {
  const isMeasure = power.category === 'COMPULSORY_MEASURE' || power.kinds.some((kind) => MEASURES.has(kind));
  if (!isMeasure) return false;
  return isHeldByEntrustment(power) || onDays(power, false, (on) => standingOn(power, 'ENTRUSTED', on).length > 0);
}

/** @see 行政许可法 第二十四条第一款: 可以委托其他行政机关 */
export function licenceEntrusted(power: PowerInput): Reading<boolean> {
  if (power.category !== 'LICENSING') return false;
  if (isHeldByEntrustment(power) && power.organisation.kind !== 'STATUTORY_ORGAN') return true;
  return onDays(power, false, (on) => standingOn(power, 'ENTRUSTED', on).some(isToNoOrgan));
}

function isToNoOrgan({ to }: JudgedDelegation): boolean {
  return to.kind !== 'STATUTORY_ORGAN';
}

const DEPRIVES: ReadonlySet<PowerKind> = new Set(['DETENTION', 'RESTRICT_PERSON']);

/** By their names: a register of organisations does not say what an organ is for. */
const POLICE = ['公安', '国家安全', '移民管理', '出入境边防'] as const;

/** @see 行政处罚法 第十八条第三款: 只能由公安机关和法律规定的其他机关行使 */
export function custodyOf(power: PowerInput): Reading<Custody> {
  if (power.kinds.length === 0 || !power.kinds.some((kind) => DEPRIVES.has(kind))) return 'NONE';
  const holder = POLICE.some((word) => power.organisation.name.includes(word)) ? 'POLICE' : 'OTHER_ORGAN';
  return onDays<Custody>(power, holder, (on) => (power.delegations.some(isOn(on)) ? 'PASSED_ON' : holder));
}

/** @see 行政处罚法 第二十四条第一款 */
export function devolutionOf(power: PowerInput): Reading<Devolution> {
  if (power.category !== 'PENALTY') return 'NONE';
  return onDays<Devolution>(power, 'NONE', (on) =>
    worst(
      DEVOLUTIONS,
      standingOn(power, 'DEVOLVED', on).map((delegation) => devolutionOn(delegation, on)),
    ),
  );
}

const DEVOLUTIONS: readonly Devolution[] = [
  'WRONG_PARTIES',
  'UNDECIDED',
  'UNPUBLISHED',
  'UNRESOLVED',
  'LAWFUL',
  'NONE',
];

const PROVINCE = 2;
const COUNTY = 4;
const TOWNSHIP = 5;

function devolutionOn({ from, to, publishedIn, bases }: JudgedDelegation, on: CalendarDate): Devolution {
  const isTownship = to.place.level === TOWNSHIP && to.kind === 'STATUTORY_ORGAN';
  if (from.place.level !== COUNTY || !isTownship) return 'WRONG_PARTIES';
  const decisions = bases.filter(({ instrument }) => instrument === null || instrument.place.level === PROVINCE);
  const standings = decisions.map((basis) => standingOf(basis, statusOn(basis, on)));
  if (!standings.includes('IN_FORCE')) return standings.some(isOpen) ? 'UNRESOLVED' : 'UNDECIDED';
  return publishedIn === null ? 'UNPUBLISHED' : 'LAWFUL';
}

const LAWS_AND_REGULATIONS: ReadonlySet<InstrumentLevel> = new Set(['L1', 'L2', 'L3P', 'L3C', 'L3V']);
const LAWS_AND_STATE_REGULATIONS: ReadonlySet<InstrumentLevel> = new Set(['L1', 'L2']);

/** What may authorise an organisation that is no organ, by what it is to do; absent where no law says. */
const AUTHORISING: Readonly<Partial<Record<PowerCategory, ReadonlySet<InstrumentLevel>>>> = {
  PENALTY: LAWS_AND_REGULATIONS,
  LICENSING: LAWS_AND_REGULATIONS,
  COMPULSORY_MEASURE: LAWS_AND_STATE_REGULATIONS,
  COMPULSORY_EXECUTION: LAWS_AND_STATE_REGULATIONS,
};

const AUTHORISED_BY_SUPERIOR = 3;
const AUTHORISED_BY_PEER = 4;

/** @see 行政处罚法 第十九条; 行政许可法 第二十三条; 行政强制法 第七十条 */
export function authorisationOf(power: PowerInput): Reading<Authorisation> {
  const levels = AUTHORISING[power.category];
  if (!levels) return 'NONE';
  const isBySource = power.source === AUTHORISED_BY_SUPERIOR || power.source === AUTHORISED_BY_PEER;
  const own: Authorisation = isBySource ? 'BY_SOURCE' : 'NONE';
  return onDays<Authorisation>(power, own, (on) =>
    worst(AUTHORISATIONS, [
      own,
      ...standingOn(power, 'AUTHORISED', on).map(({ bases }) => authorisationOn(bases, levels, on)),
    ]),
  );
}

const AUTHORISATIONS: readonly Authorisation[] = ['TOO_LOW', 'UNRESOLVED', 'BY_SOURCE', 'LAWFUL', 'NONE'];

function authorisationOn(
  bases: readonly JudgedBasis[],
  levels: ReadonlySet<InstrumentLevel>,
  on: CalendarDate,
): Authorisation {
  const founding = foundingOn(bases, levels, on);
  if (founding === 'FOUNDED') return 'LAWFUL';
  return founding === 'UNRESOLVED' ? 'UNRESOLVED' : 'TOO_LOW';
}

const LEGISLATION: ReadonlySet<InstrumentLevel> = new Set([...LAWS_AND_REGULATIONS, 'L4M', 'L4P', 'L4C']);

/** @see 行政处罚法 第二十条第一款、第二款; 行政许可法 第二十四条第一款 */
export function entrustmentOf(power: PowerInput): Reading<Entrustment> {
  if (!isPenaltyOrLicence(power)) return 'NONE';
  return onDays<Entrustment>(power, 'NONE', (on) =>
    worst(
      ENTRUSTMENTS,
      standingOn(power, 'ENTRUSTED', on).map((delegation) => entrustmentOn(delegation, on)),
    ),
  );
}

const ENTRUSTMENTS: readonly Entrustment[] = ['UNFOUNDED', 'UNWRITTEN', 'UNPUBLISHED', 'PROPER', 'NONE'];

function entrustmentOn({ bases, documentNumber, publishedIn }: JudgedDelegation, on: CalendarDate): Entrustment {
  if (foundingOn(bases, LEGISLATION, on) === 'UNFOUNDED') return 'UNFOUNDED';
  if (documentNumber === null) return 'UNWRITTEN';
  return publishedIn === null ? 'UNPUBLISHED' : 'PROPER';
}

/**
 * True on the days on which one to whom the power was entrusted entrusts it to another. That a power held by entrustment
 * was entrusted to its holder is recorded with it, and is no second entrustment.
 *
 * @see 行政处罚法 第二十条第四款; 行政许可法 第二十四条第三款
 */
export function isEntrustedAgain(power: PowerInput): Reading<boolean> {
  if (!isPenaltyOrLicence(power)) return false;
  return onDays(power, false, (on) => {
    const entrusted = standingOn(power, 'ENTRUSTED', on);
    const receivers = new Set(entrusted.map(({ to }) => to.id));
    if (isHeldByEntrustment(power)) receivers.add(power.organisation.id);
    return entrusted.some(({ from }) => receivers.has(from.id));
  });
}

/** Codes of the delegations of some kinds. */
export function codesOf(power: PowerInput, ...kinds: readonly JudgedDelegation['kind'][]): readonly string[] {
  return power.delegations.flatMap(({ code, kind }) => (kinds.includes(kind) ? [code] : []));
}

/** Codes of the licences entrusted to no organ. */
export function codesToNoOrgan(power: PowerInput): readonly string[] {
  return power.delegations.flatMap((each) => (each.kind === 'ENTRUSTED' && isToNoOrgan(each) ? [each.code] : []));
}

const ENTRUSTED_BY_SUPERIOR = 5;
const ENTRUSTED_BY_PEER = 6;

/** True when its own row says that the organisation acts by entrustment. */
function isHeldByEntrustment({ source, organisation }: PowerInput): boolean {
  return source === ENTRUSTED_BY_SUPERIOR || source === ENTRUSTED_BY_PEER || organisation.kind === 'ENTRUSTED';
}

function isPenaltyOrLicence({ category }: PowerInput): boolean {
  return category === 'PENALTY' || category === 'LICENSING';
}

/** Whether one of the bases is of a level that may found what is passed on, and in force. */
function foundingOn(
  bases: readonly JudgedBasis[],
  levels: ReadonlySet<InstrumentLevel>,
  on: CalendarDate,
): 'FOUNDED' | 'UNRESOLVED' | 'UNFOUNDED' {
  let founding: 'UNRESOLVED' | 'UNFOUNDED' = 'UNFOUNDED';
  for (const basis of bases) {
    const standing = standingOf(basis, statusOn(basis, on));
    if (standing === 'IN_FORCE' && levels.has(basis.level)) return 'FOUNDED';
    const mayFound = basis.level === 'UNKNOWN' || levels.has(basis.level);
    if (mayFound && isOpen(standing)) founding = 'UNRESOLVED';
  }
  return founding;
}

/** True of what may turn out to be in force: also of a wrong article of an instrument that is. */
function isOpen(standing: BasisStanding): boolean {
  return standing === 'UNRESOLVED' || standing === 'ARTICLE_MISSING' || standing === 'UNKNOWN_TITLE';
}

/** What is so on each day that its delegations and their bases tell apart; most powers have none. */
function onDays<State>(power: PowerInput, none: State, stateOn: (on: CalendarDate) => State): Reading<State> {
  if (power.delegations.length === 0) return none;
  const changes = power.delegations.flatMap(({ existence, bases }) => [
    ...boundsOf([existence]),
    ...boundsOf(bases.flatMap(({ standing }) => standing)),
  ]);
  return reading(changes, stateOn);
}

function standingOn(power: PowerInput, kind: JudgedDelegation['kind'], on: CalendarDate): readonly JudgedDelegation[] {
  return power.delegations.filter((delegation) => delegation.kind === kind && isOn(on)(delegation));
}

function isOn(on: CalendarDate): (delegation: JudgedDelegation) => boolean {
  return ({ existence }) => isValidOn(existence, on);
}

/** The first of the order, from worst to best, that is among the states; its last for none. */
function worst<State>(worstFirst: readonly State[], states: readonly State[]): State {
  const found = worstFirst.find((state) => states.includes(state)) ?? worstFirst.at(-1);
  if (found === undefined) throw new RangeError('an order without states');
  return found;
}
