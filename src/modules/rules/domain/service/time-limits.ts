import type { InstrumentLevel } from '../../../legal/domain/vocabulary.js';
import { whileStandard } from '../catalogue-standard.js';
import type { HandlingItemInput } from '../judged.js';
import { basisRating } from '../rated-bases.js';
import type { Reading } from '../readings.js';

/** How the statutory time of a licence stands to the time that the law gives every licence. */
export type LicenceLimit = 'NOT_A_LICENCE' | 'UNSTATED' | 'WITHIN' | 'UP_TO_JOINT' | 'LONGER' | 'NOT_COMPARABLE';

/** What is named as the basis of a time limit. */
export type LimitBasis = 'LAW' | 'LOWER' | 'UNRESOLVED' | 'ENDED' | 'NONE';

/** Working days for a decision on a licence. @see 行政许可法 第四十二条第一款、第八十二条 */
const LICENCE_DAYS = 20;

/** Working days where several organs handle a licence as one. @see 行政许可法 第四十二条第二款 */
const JOINT_LICENCE_DAYS = 45;

const HOURS_OF_A_DAY = 24;

type Limits = Pick<HandlingItemInput, 'statutoryDays' | 'promisedDays' | 'dayUnit' | 'handlingType' | 'service'>;

/** True when more time is promised than the law allows; both are in the unit of the item. */
export function promiseExceedsLaw({ statutoryDays, promisedDays }: Limits): boolean {
  return statutoryDays !== null && promisedDays !== null && promisedDays > statutoryDays;
}

/**
 * True on the days on which more time is promised than the catalogue's standard, which is in working days. Calendar days
 * and hours are compared only as far as holidays cannot matter, which is never far enough for a verdict: they are left
 * alone.
 */
export function promiseExceedsStandard({ promisedDays, dayUnit, service }: Limits): Reading<boolean> {
  const { catalogueItem } = service;
  if (catalogueItem === null || catalogueItem.standardDays === null) return false;
  const isLonger = promisedDays !== null && dayUnit === 'WORKING_DAY' && promisedDays > catalogueItem.standardDays;
  return whileStandard(catalogueItem, isLonger, false);
}

/** True when what is called done at once is promised for later than the next day. */
export function isImmediateLate({ handlingType, promisedDays, dayUnit }: Limits): boolean {
  if (handlingType !== 'IMMEDIATE' || promisedDays === null) return false;
  return promisedDays > (dayUnit === 'HOUR' ? HOURS_OF_A_DAY : 1);
}

/**
 * The statutory time of a licence beside the twenty working days that the law gives where nothing else is laid down.
 * As many calendar days are fewer; more of them may or may not be.
 *
 * @see 行政许可法 第四十二条
 */
export function licenceLimitOf({ statutoryDays, dayUnit, handlingType, service }: Limits): LicenceLimit {
  if (service.category !== 'LICENSING') return 'NOT_A_LICENCE';
  if (statutoryDays === null) return handlingType === 'IMMEDIATE' ? 'WITHIN' : 'UNSTATED';
  const days = dayUnit === 'HOUR' ? statutoryDays / HOURS_OF_A_DAY : statutoryDays;
  if (days <= LICENCE_DAYS) return 'WITHIN';
  if (dayUnit !== 'WORKING_DAY') return 'NOT_COMPARABLE';
  return days <= JOINT_LICENCE_DAYS ? 'UP_TO_JOINT' : 'LONGER';
}

/** Laws, administrative regulations and local regulations 法律、法规. */
const LAWS_AND_REGULATIONS: ReadonlySet<InstrumentLevel> = new Set(['L1', 'L2', 'L3P', 'L3C', 'L3V']);

/** The best basis named for the time limit of an item. */
export const limitBasisReading = basisRating<LimitBasis>(
  ({ purpose, level }, standing) => {
    if (purpose !== 'TIME_LIMIT') return null;
    switch (standing) {
      case 'IN_FORCE':
        return LAWS_AND_REGULATIONS.has(level) ? 'LAW' : 'LOWER';
      case 'UNRESOLVED':
      case 'ARTICLE_MISSING':
      case 'UNKNOWN_TITLE':
        return 'UNRESOLVED';
      default:
        return 'ENDED';
    }
  },
  ['LAW', 'UNRESOLVED', 'LOWER', 'ENDED'],
  'NONE',
);
