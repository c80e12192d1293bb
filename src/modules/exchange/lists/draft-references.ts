import { isEmpty, type RecordName } from '../../../shared/fields.js';
import { recordKind } from '../../workflow/index.js';
import type { ListDraft } from './list-draft.js';

/** Tells records of all kinds apart; equal to what {@link referencesOf} says of a reference to the record. */
export function keyOf({ kind, code }: Pick<ListDraft, 'kind' | 'code'>): string {
  return `${kind} ${code}`;
}

/** The records that a draft refers to, as keys. */
export function referencesOf({ kind, fields, defaults }: ListDraft): readonly string[] {
  return referenceFields(kind).flatMap(({ name, to }) =>
    [isEmpty(fields[name]) ? defaults?.[name] : fields[name]]
      .flat(2)
      .filter((code) => typeof code === 'string')
      .map((code) => `${to} ${code}`),
  );
}

interface ReferenceField {
  readonly name: string;
  readonly to: RecordName;
}

const known = new Map<RecordName, readonly ReferenceField[]>();

function referenceFields(kind: RecordName): readonly ReferenceField[] {
  let fields = known.get(kind);
  if (!fields) {
    fields = recordKind(kind).fields.flatMap(({ name, kind: type }) =>
      type.type === 'reference' || type.type === 'references' || type.type === 'alternatives'
        ? [{ name, to: type.to }]
        : [],
    );
    known.set(kind, fields);
  }
  return fields;
}
