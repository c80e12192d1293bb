import type { EnumFact, FactWords } from '../fact.js';
import { REQUIREMENT_JUDGEMENT_READS } from './fact-reads.js';

/** The words of one value: its name in both languages, then what it says after the subject's name. */
export function words(labelZh: string, labelEn: string, saysZh: string, saysEn: string): FactWords {
  return { label: { zh: labelZh, en: labelEn }, says: { zh: saysZh, en: saysEn } };
}

/** A text in both languages. */
type Said = readonly [zh: string, en: string];

/** What a person has judged of a demand, or was not asked: a fact with the words of its answers. */
export function judgedFact(
  meaning: EnumFact['meaning'],
  source: string,
  says: Readonly<Record<'NOT_ASKED' | 'NO' | 'YES' | 'UNKNOWN', Said>>,
) {
  return {
    type: 'ENUM',
    meaning,
    source,
    reads: REQUIREMENT_JUDGEMENT_READS,
    values: {
      NOT_ASKED: words('未作判断', 'not asked', ...says.NOT_ASKED),
      NO: words('否', 'no', ...says.NO),
      YES: words('是', 'yes', ...says.YES),
      UNKNOWN: words('待判断', 'to be judged', ...says.UNKNOWN),
    },
  } as const satisfies EnumFact;
}
