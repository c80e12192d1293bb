/** A placeholder of a reason: the name of a fact, `subject` or `related`. */
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The placeholder that stands for the name of what is judged. */
export const SUBJECT_PLACEHOLDER = 'subject';

/** The placeholder that stands for the names of the other subjects that a finding speaks of. */
export const RELATED_PLACEHOLDER = 'related';

/** Names in braces, each once, in the order of the template. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].flatMap((match) => match[1] ?? []))];
}

/** The template with every placeholder replaced; what `textFor` gives is not searched for placeholders again. */
export function fillTemplate(template: string, textFor: (name: string) => string): string {
  return template.replace(PLACEHOLDER, (_placeholder, name: string) => textFor(name));
}
