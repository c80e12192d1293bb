import type { CalendarDate } from '../../../../shared/dates.js';
import type { ResponsibilityStage } from '../../../responsibilities/domain/vocabulary.js';
import type { BasisStanding } from '../authority/basis-standing.js';
import { BASIS_STANDINGS } from '../authority/basis-standing.js';
import type { JudgedGround, PowerInput } from '../judged.js';
import { combined, valueOn } from '../proof/dated.js';
import { basisRating } from '../rated-bases.js';
import type { Reading } from '../readings.js';
import { STAGE_TEMPLATES } from './stage-templates.js';

/** What a power is in its list; a 子项 shares the duties of its 主项 where it has none of its own. */
export type ListedAs = 'NOT_IN_USE' | 'ITEM' | 'SUB_ITEM' | 'MAIN_ITEM';

/** Whether the duties of a power cover the stages of its category. */
export type StageCoverage = 'NO_TEMPLATE' | 'COMPLETE' | 'LACKS_LEGAL' | 'LACKS_USUAL';

export type MissingStage = ResponsibilityStage | 'NONE' | 'SEVERAL';

/** How the bases of the grounds of accountability of a power stand: those of the worst one. */
export type GroundBasis = 'NO_GROUND' | 'FOUNDED' | 'UNKNOWN' | 'NOT_IN_FORCE' | 'NONE';

export function listedAs({ status, isSubItem, hasSubItems }: PowerInput): ListedAs {
  if (status !== 'ACTIVE') return 'NOT_IN_USE';
  if (isSubItem) return 'SUB_ITEM';
  return hasSubItems ? 'MAIN_ITEM' : 'ITEM';
}

export function hasDuties({ duties }: PowerInput): boolean {
  return duties.some(({ status }) => status === 'ACTIVE');
}

export function hasGrounds({ grounds }: PowerInput): boolean {
  return grounds.some(({ status }) => status === 'ACTIVE');
}

/** A power without any duty lacks no stage: that is another fault. */
export function stageCoverage(power: PowerInput): StageCoverage {
  const template = STAGE_TEMPLATES[power.category];
  if (!template) return 'NO_TEMPLATE';
  if (!hasDuties(power)) return 'COMPLETE';
  if (template.byLaw.some((stage) => !hasStage(power, stage))) return 'LACKS_LEGAL';
  return template.stages.some((stage) => !hasStage(power, stage)) ? 'LACKS_USUAL' : 'COMPLETE';
}

/** The stage that is missing; SEVERAL where more than one is. */
export function missingStage(power: PowerInput): MissingStage {
  if (!hasDuties(power)) return 'NONE';
  let missing: MissingStage = 'NONE';
  for (const stage of STAGE_TEMPLATES[power.category]?.stages ?? []) {
    if (hasStage(power, stage)) continue;
    if (missing !== 'NONE') return 'SEVERAL';
    missing = stage;
  }
  return missing;
}

function hasStage({ duties }: PowerInput, stage: ResponsibilityStage): boolean {
  return duties.some((duty) => duty.stage === stage && duty.status === 'ACTIVE');
}

const groundRating = basisRating<GroundBasis>(
  (_basis, standing) => GROUND_BASIS[standing],
  ['FOUNDED', 'UNKNOWN', 'NOT_IN_FORCE'],
  'NONE',
);

/** What the register merely lacks is not held against a basis; an unknown title and a missing article are asked about. */
const GROUND_BASIS: Readonly<Record<BasisStanding, GroundBasis>> = {
  IN_FORCE: 'FOUNDED',
  UNRESOLVED: 'FOUNDED',
  ARTICLE_MISSING: 'UNKNOWN',
  UNKNOWN_TITLE: 'UNKNOWN',
  ARTICLE_GONE: 'NOT_IN_FORCE',
  NOT_YET_IN_FORCE: 'NOT_IN_FORCE',
  NO_LONGER_IN_FORCE: 'NOT_IN_FORCE',
  OUT_OF_AREA: 'NOT_IN_FORCE',
  NONE: 'NONE',
};

const WORST_FIRST = ['NONE', 'NOT_IN_FORCE', 'UNKNOWN', 'FOUNDED'] as const satisfies readonly GroundBasis[];

/** How the worst founded ground of a power stands over legal time. */
export function groundBasis({ grounds }: PowerInput): Reading<GroundBasis> {
  const readings: Reading<GroundBasis>[] = [];
  let known: GroundBasis = 'NO_GROUND';
  for (const ground of grounds) {
    if (ground.status !== 'ACTIVE') continue;
    const reading = groundRating(ground.bases);
    if (reading === 'FOUNDED') known = 'FOUNDED';
    else readings.push(reading);
  }
  if (readings.length === 0) return known;
  return combined([known, ...readings], (values) => WORST_FIRST.find((each) => values.includes(each)) ?? 'NO_GROUND');
}

/** Codes of the grounds whose bases do not carry them on the day. */
export function unfoundedGrounds({ grounds }: PowerInput, on: CalendarDate): readonly string[] {
  return activeCodes(grounds, ({ bases }) => valueOn(groundRating(bases), on) !== 'FOUNDED');
}

/** Codes of the grounds that name nobody. */
export function groundsOfNobody({ grounds }: PowerInput): readonly string[] {
  return activeCodes(grounds, ({ accountable }) => isBlank(accountable));
}

export function namesAccountable({ grounds }: PowerInput): boolean {
  return grounds.every(({ status, accountable }) => status !== 'ACTIVE' || !isBlank(accountable));
}

function activeCodes(grounds: readonly JudgedGround[], holds: (ground: JudgedGround) => boolean): readonly string[] {
  return grounds.flatMap((ground) => (ground.status === 'ACTIVE' && holds(ground) ? [ground.code] : []));
}

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** What the worst single citation of a duty is, whatever the others are worth. */
export type CitationFault = 'NONE' | 'NOT_IN_FORCE' | 'ARTICLE_GONE' | 'ARTICLE_MISSING' | 'UNKNOWN_TITLE';

/** How the best basis of a duty stands. */
export const dutyBasis = basisRating<BasisStanding>((_basis, standing) => standing, BASIS_STANDINGS, 'NONE');

/** The worst fault among the citations of a duty. */
export const dutyCitationFault = basisRating<CitationFault>(
  (_basis, standing) => CITATION_FAULT[standing],
  ['NOT_IN_FORCE', 'ARTICLE_GONE', 'ARTICLE_MISSING', 'UNKNOWN_TITLE'],
  'NONE',
);

const CITATION_FAULT: Readonly<Record<BasisStanding, CitationFault>> = {
  IN_FORCE: 'NONE',
  UNRESOLVED: 'NONE',
  ARTICLE_MISSING: 'ARTICLE_MISSING',
  UNKNOWN_TITLE: 'UNKNOWN_TITLE',
  ARTICLE_GONE: 'ARTICLE_GONE',
  NOT_YET_IN_FORCE: 'NOT_IN_FORCE',
  NO_LONGER_IN_FORCE: 'NOT_IN_FORCE',
  OUT_OF_AREA: 'NOT_IN_FORCE',
  NONE: 'NONE',
};
