/** A text for people of either language: a line each, English first. */
export function bilingual(en: string, zh: string): string {
  return `${en}\n${zh}`;
}
