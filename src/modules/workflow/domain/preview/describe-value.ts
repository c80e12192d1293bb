import { type Field, isBasisValue, isRecord } from '../../../../shared/fields.js';
import type { LocalisedText } from '../../../../shared/vocabulary.js';

/** What a field holds, as people read it in either language; null when it holds nothing. */
export function describeValue(field: Field, value: unknown): LocalisedText | null {
  if (value === null || value === undefined) return null;
  const { kind } = field;
  switch (kind.type) {
    case 'boolean':
      return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'enum':
      return labelOf(kind.vocabulary, value);
    case 'enums':
      return joined(value, (entry) => labelOf(kind.vocabulary, entry));
    case 'alternatives':
      return joined(value, (way) => joined(way, same, { zh: '并', en: ' and ' }), { zh: '；或者', en: '; or ' });
    case 'bases':
      return joined(value, (basis) => same(isBasisValue(basis) ? basis.text : basis), { zh: '\n', en: '\n' });
    case 'parts':
      return joined(value, (part) => describePart(kind.fields, part), { zh: '\n', en: '\n' });
    default:
      return Array.isArray(value) ? joined(value, same) : same(value);
  }
}

type Texts = { readonly [Language in keyof LocalisedText]: string };

function joined(
  value: unknown,
  describe: (entry: unknown) => LocalisedText | null,
  by: Texts = { zh: '、', en: ', ' },
): LocalisedText {
  const texts = (Array.isArray(value) ? value : [value]).flatMap((entry) => describe(entry) ?? []);
  return { zh: texts.map(({ zh }) => zh).join(by.zh), en: texts.map(({ en }) => en).join(by.en) };
}

function describePart(fields: readonly Field[], part: unknown): LocalisedText {
  if (!isRecord(part)) return same(part);
  return joined(
    fields,
    (entry) => {
      const field = fields.find((own) => own === entry);
      const text = field ? describeValue(field, part[field.name]) : null;
      return field && text ? { zh: `${field.label.zh}：${text.zh}`, en: `${field.label.en}: ${text.en}` } : null;
    },
    { zh: '，', en: ', ' },
  );
}

function labelOf(
  vocabulary: { readonly labels: Readonly<Record<string, LocalisedText>> },
  value: unknown,
): LocalisedText {
  return (typeof value === 'string' ? vocabulary.labels[value] : undefined) ?? same(value);
}

function same(value: unknown): LocalisedText {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return { zh: text, en: text };
}
