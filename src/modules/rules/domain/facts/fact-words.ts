import type { FactWords } from '../fact.js';

/** The words of one value: its name in both languages, then what it says after the subject's name. */
export function words(labelZh: string, labelEn: string, saysZh: string, saysEn: string): FactWords {
  return { label: { zh: labelZh, en: labelEn }, says: { zh: saysZh, en: saysEn } };
}

/** What decides whether the catalogue item of a service sets the standard of its matter on a day. */
export const CATALOGUE_STANDARD_READS = [
  'service_item.catalogue_item_id',
  'catalogue_item.status',
  'catalogue_item.valid_from',
  'catalogue_item.valid_to',
] as const;
