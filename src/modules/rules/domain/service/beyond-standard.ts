import type { CalendarDate } from '../../../../shared/dates.js';
import type { InstrumentLevel } from '../../../legal/domain/vocabulary.js';
import { whileStandard } from '../catalogue-standard.js';
import type { HandlingItemInput, RequirementInput } from '../judged.js';
import { combined, valueOn } from '../proof/dated.js';
import { basisRating } from '../rated-bases.js';
import type { Reading } from '../readings.js';

/** Whether an item demands documents that the standard of its catalogue item has not and no rule of law asks for. */
export type BeyondStandard = 'NO' | 'UNRESOLVED' | 'YES';

const WORST_FIRST = ['YES', 'UNRESOLVED', 'NO'] as const satisfies readonly BeyondStandard[];

/** Neither laws, regulations, decisions of the State Council nor rules. */
const NO_RULE_OF_LAW: ReadonlySet<InstrumentLevel> = new Set(['L5', 'LJ', 'LS']);

const demandRating = basisRating<BeyondStandard>(
  ({ level }, standing) => {
    if (standing === 'IN_FORCE') return NO_RULE_OF_LAW.has(level) ? 'YES' : 'NO';
    return standing === 'UNRESOLVED' || standing === 'ARTICLE_MISSING' || standing === 'UNKNOWN_TITLE'
      ? 'UNRESOLVED'
      : 'YES';
  },
  ['NO', 'UNRESOLVED'],
  'YES',
);

/**
 * Whether the item demands more than the standard, over legal time: the fact `beyondStandard`.
 *
 * What a law, a regulation or a rule asks for is not beyond the standard: it is the standard that lacks it. What is a
 * proof, or may be one, is left to the rule E-IRRELEVANT.
 *
 * @see 优化营商环境条例 第三十五条: 同一事项实行无差别受理、同标准办理
 */
export function beyondStandardReading(item: HandlingItemInput): Reading<BeyondStandard> {
  const { catalogueItem } = item.service;
  if (catalogueItem === null || catalogueItem.standardDocuments.length === 0) return 'NO';
  const { standardDocuments: standard } = catalogueItem;
  const readings = item.requirements.flatMap((each) => (isExtra(each, standard) ? [demandRating(each.bases)] : []));
  if (readings.length === 0) return 'NO';
  const worst = combined(readings, (values) => WORST_FIRST.find((each) => values.includes(each)) ?? 'NO');
  return whileStandard<BeyondStandard>(catalogueItem, worst, 'NO');
}

/** Codes of the requirements that are beyond the standard, or may be, on the day. */
export function documentsBeyond(item: HandlingItemInput, on: CalendarDate): readonly string[] {
  const standard = item.service.catalogueItem?.standardDocuments ?? [];
  return item.requirements.flatMap((each) =>
    isExtra(each, standard) && valueOn(demandRating(each.bases), on) !== 'NO' ? [each.code] : [],
  );
}

function isExtra(
  { isProof, status, disposition, alternatives }: RequirementInput,
  standard: readonly string[],
): boolean {
  return (
    isProof === 'NO' &&
    status === 'ACTIVE' &&
    disposition !== 'ELIMINATED' &&
    alternatives.length > 0 &&
    !alternatives.some((way) => way.some(({ code }) => standard.includes(code)))
  );
}
