import type { FactWords } from '../fact.js';

/** The words of one value: its name in both languages, then what it says after the subject's name. */
export function words(labelZh: string, labelEn: string, saysZh: string, saysEn: string): FactWords {
  return { label: { zh: labelZh, en: labelEn }, says: { zh: saysZh, en: saysEn } };
}
