import { isValidOn } from '../../../../shared/dates.js';
import { reading } from '../authority/basis-profile.js';
import { whileStandard } from '../catalogue-standard.js';
import type { JudgedCatalogueItem, LinkedDelegation, LinkedPower, ServiceItemInput } from '../judged.js';
import { boundsOf } from '../legal-timeline.js';
import type { Reading } from '../readings.js';

/** How what a service item rests on stands: the catalogue item or the power. */
export type LinkStanding = 'NONE' | 'IN_USE' | 'SUSPENDED' | 'ENDED';

/** Whose power a service item exercises. */
export type PowerHolder = 'NO_POWER' | 'SAME' | 'PASSED_ON' | 'OTHER';

/** Whether what the organisation is goes with how it came by the power. */
export type SourceMatch = 'UNSTATED' | 'MATCHES' | 'NOT_ENTRUSTED' | 'ENTRUSTMENT_UNKNOWN' | 'TO_JUDGE';

/** 上级委托, 同级委托 */
const ENTRUSTED_SOURCES: ReadonlySet<number> = new Set([5, 6]);

/** 上级授权, 同级授权 */
const AUTHORISED_SOURCES: ReadonlySet<number> = new Set([3, 4]);

type Link = JudgedCatalogueItem | LinkedPower;

const standings = new WeakMap<Link, Reading<LinkStanding>>();

/** How the catalogue item, or the power, stands over legal time. */
export function linkStanding(link: Link | null): Reading<LinkStanding> {
  if (link === null) return 'NONE';
  if (link.status === 'CANCELLED') return 'ENDED';
  if (link.existence.validTo === null) return link.status === 'SUSPENDED' ? 'SUSPENDED' : 'IN_USE';
  const known = standings.get(link);
  if (known !== undefined) return known;
  const made = reading([link.existence.validTo], (on) => standingOn(link, on));
  standings.set(link, made);
  return made;
}

/** What has not begun yet is no fault of the day: the record that rests on it tells when it begins itself. */
function standingOn({ status, existence: { validTo } }: Link, on: string): LinkStanding {
  if (validTo !== null && on >= validTo) return 'ENDED';
  return status === 'SUSPENDED' ? 'SUSPENDED' : 'IN_USE';
}

/**
 * Whether the organisation holds the power that its service item exercises, or was given it, over legal time.
 *
 * @see 行政许可法 第二十二条至第二十四条
 */
export function powerHolder({ power, organisation }: ServiceItemInput): Reading<PowerHolder> {
  if (power === null) return 'NO_POWER';
  if (power.organisationId === organisation.id) return 'SAME';
  const given = power.delegations.filter(({ toOrganisationId }) => toOrganisationId === organisation.id);
  if (given.length === 0) return 'OTHER';
  return givenOver(given, 'PASSED_ON', 'OTHER');
}

/**
 * Whether the kind of organisation and the source of its power say the same.
 *
 * An entrusted organisation acts by entrustment and by nothing else; who acts by entrustment needs one that is recorded
 * and in force. Whether an institution or a committee holds a power of its own by law cannot be computed.
 *
 * @see 行政处罚法 第十九条至第二十一条 · 行政许可法 第二十三条、第二十四条
 */
export function sourceMatch({ power, organisation }: ServiceItemInput): Reading<SourceMatch> {
  if (power === null || power.source === null) return 'UNSTATED';
  if (ENTRUSTED_SOURCES.has(power.source)) {
    const given = power.delegations.filter(
      ({ kind, toOrganisationId }) => kind === 'ENTRUSTED' && toOrganisationId === organisation.id,
    );
    return given.length === 0 ? 'ENTRUSTMENT_UNKNOWN' : givenOver(given, 'MATCHES', 'ENTRUSTMENT_UNKNOWN');
  }
  if (power.organisationId !== organisation.id) return 'MATCHES';
  switch (organisation.kind) {
    case 'ENTRUSTED':
      return 'NOT_ENTRUSTED';
    case 'STATUTORY_ORGAN':
    case 'AUTHORISED':
      return 'MATCHES';
    default:
      return AUTHORISED_SOURCES.has(power.source) ? 'MATCHES' : 'TO_JUDGE';
  }
}

function givenOver<Value extends string>(
  given: readonly LinkedDelegation[],
  then: Value,
  otherwise: Value,
): Reading<Value> {
  const days = given.map(({ existence }) => existence);
  return reading(boundsOf(days), (on) => (days.some((each) => isValidOn(each, on)) ? then : otherwise));
}

/** Whether a service item has handling items at all, and any that is in use. */
export function handlingItemsOf({ items }: ServiceItemInput): 'NONE' | 'NONE_IN_USE' | 'IN_USE' {
  if (items.length === 0) return 'NONE';
  return items.some(({ status }) => status === 'ACTIVE') ? 'IN_USE' : 'NONE_IN_USE';
}

/**
 * True on the days on which the catalogue has the matter under another name; spaces and the width of brackets are no
 * difference.
 */
export function nameDiffers({ name, mainItemName, catalogueItem }: ServiceItemInput): Reading<boolean> {
  if (catalogueItem === null || name === catalogueItem.name) return false;
  const standard = plainName(catalogueItem.name);
  const differs = plainName(name) !== standard && (mainItemName === null || plainName(mainItemName) !== standard);
  return whileStandard(catalogueItem, differs, false);
}

function plainName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}

/** Exercised at several levels 分级管理: every level is among them. */
const ANY_LEVEL = 9;

/** True on the days on which the catalogue leaves the matter to other levels than that of the place. */
export function levelDiffers({ place, catalogueItem }: ServiceItemInput): Reading<boolean> {
  if (catalogueItem === null || catalogueItem.levels.length === 0) return false;
  const differs = !catalogueItem.levels.includes(place.level) && !catalogueItem.levels.includes(ANY_LEVEL);
  return whileStandard(catalogueItem, differs, false);
}

/** True on the days on which the catalogue has the matter in another category. */
export function categoryDiffers({ category, catalogueItem }: ServiceItemInput): Reading<boolean> {
  return catalogueItem !== null && whileStandard(catalogueItem, catalogueItem.category !== category, false);
}
