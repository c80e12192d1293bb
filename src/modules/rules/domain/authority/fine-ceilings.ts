import type { InstrumentLevel } from '../../../legal/domain/vocabulary.js';

/** The highest fine that rules of one kind may set. */
export interface FineCeiling {
  readonly level: InstrumentLevel;
  /** Code of the jurisdiction whose rules it binds, with all below. */
  readonly jurisdiction: string;
  readonly yuan: number;
  /** Where the act endangers life, health or financial safety and does harm. */
  readonly safetyYuan: number;
  readonly source: string;
  /** False while nobody has compared the figures with the document. */
  readonly isVerified: boolean;
}

/**
 * Ceilings of fines by rules. Those of local rules are set province by province; the register holds none of them yet,
 * so that a fine by such a rule is asked of a person.
 *
 * @see 行政处罚法 (2021修订) 第十三条第二款、第十四条第二款
 */
const FINE_CEILINGS: readonly FineCeiling[] = [
  {
    level: 'L4M',
    jurisdiction: '100000',
    yuan: 100_000,
    safetyYuan: 200_000,
    source: '《国务院关于进一步贯彻实施〈中华人民共和国行政处罚法〉的通知》（国发〔2021〕26号）',
    isVerified: false,
  },
];

/** The ceiling for a rule of the level made for a place; null when the register holds none. */
export function fineCeilingOf(level: InstrumentLevel, jurisdiction: string): FineCeiling | null {
  return (
    FINE_CEILINGS.find(
      (ceiling) =>
        ceiling.level === level && (ceiling.jurisdiction === '100000' || isWithin(jurisdiction, ceiling.jurisdiction)),
    ) ?? null
  );
}

/** `990100` lies in `990000`: GB/T 2260 codes of a province differ in their first two digits. */
function isWithin(jurisdiction: string, province: string): boolean {
  return jurisdiction.slice(0, 2) === province.slice(0, 2);
}
