/** Text that is HTML already. Only {@link html} makes it. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Makes HTML of a template: every value is escaped unless it is HTML made here; lists are joined, null is nothing.
 *
 * @example html`<td>${'<b>'}</td>`.html // "<td>&lt;b&gt;</td>"
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { html: parts.map((part, index) => (index === 0 ? part : asHtml(values[index - 1]) + part)).join('') };
}

/** What may stand in a template. */
export type HtmlValue = string | number | Html | null | undefined | readonly (string | number | Html)[];

function asHtml(value: HtmlValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  }
  return 'html' in value ? value.html : value.map(asHtml).join('');
}
