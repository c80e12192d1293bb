/** A placeholder of a reason: the name of a fact, or `subject`. */
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The placeholder that stands for the name of what is judged. */
export const SUBJECT_PLACEHOLDER = 'subject';

/** Names in braces, each once, in the order of the template. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].flatMap((match) => match[1] ?? []))];
}

/** The template with every placeholder replaced; what `textFor` gives is not searched for placeholders again. */
export function fillTemplate(template: string, textFor: (name: string) => string): string {
  return template.replace(PLACEHOLDER, (_placeholder, name: string) => textFor(name));
}
