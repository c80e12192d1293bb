import type { Field, RecordName } from '../../../shared/fields.js';
import { type AssignedCodes, assignCodes, type KeptChange } from './assign-codes.js';
import type { Change } from './change.js';
import { replaceKeys } from './temporary-keys.js';

/** The changes of a set as the registry applies them, with what is still missing for that. */
export interface TypedChanges {
  /** One for each change kept, in order; a record without a code goes by its temporary key. */
  readonly changes: readonly Change[];
  readonly missing: AssignedCodes['missing'];
}

/** How kinds of record are described, as far as the changes of a set need it. */
export interface KindDescription {
  readonly fields: readonly Field[];
  /** True when a scheme codes the kind. */
  readonly isCoded: boolean;
}

/** The changes of a set with codes in place of temporary keys. */
export function typedChanges(
  set: { readonly code: string },
  kept: readonly KeptChange[],
  describe: (kind: RecordName) => KindDescription,
): TypedChanges {
  const { codeOf, missing } = assignCodes(set, kept, (kind) => describe(kind).isCoded);
  const changes = kept.map(({ operation, kind, code, temporaryKey, fields, baseVersion }): Change => {
    const own = code ?? (temporaryKey === null ? '' : (codeOf(kind, temporaryKey) ?? temporaryKey));
    return {
      operation,
      kind,
      code: own,
      fields: replaceKeys(describe(kind).fields, fields, codeOf),
      ...(baseVersion === null ? {} : { version: baseVersion }),
    };
  });
  return { changes, missing };
}
