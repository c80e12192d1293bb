import type { MappedKind } from '../domain/mapped-record.js';
import { keyOf, referencesOf } from './draft-references.js';
import { isRegister, type ListDraft } from './list-draft.js';

/**
 * Where a list may be cut into parts that are published one after the other: before a row that begins an item, so that
 * nobody sees half an item, and never between a record and one below it that it needs.
 *
 * @param headKinds kinds of which a row gives one when it begins an item
 * @returns for each draft whether a part may begin with it
 */
export function findCuts(drafts: readonly ListDraft[], headKinds: readonly MappedKind[]): readonly boolean[] {
  const last = new Map(drafts.map((draft, position) => [keyOf(draft), position]));
  let needed = 0;
  return drafts.map((draft, position) => {
    const begins = isRegister(draft.kind) || headKinds.some((kind) => kind === draft.kind);
    const isCut = begins && drafts[position - 1]?.row !== draft.row && needed < position;
    for (const key of [keyOf(draft), ...referencesOf(draft)]) needed = Math.max(needed, last.get(key) ?? 0);
    return isCut;
  });
}
