import type { Em } from '../../../../platform/db/index.js';
import type { CalendarDate } from '../../../../shared/dates.js';
import { readBases } from '../../../legal/index.js';
import type { AppliedChange } from '../../domain/change.js';
import type { UnlawfulBasis } from '../../preview-report.js';
import { recordKind } from '../record-kinds.js';

/** How a provision stands that nothing can rest on; what the register does not know well enough is not among them. */
const FALLEN: ReadonlySet<string> = new Set(['GONE', 'ARTICLE_MISSING', 'NOT_YET_IN_FORCE', 'REPEALED', 'SUSPENDED']);

/** The bases of written records that do not stand on the day, in the order of the changes; some statements for each kind. */
export async function findUnlawfulBases(
  em: Em,
  applied: readonly (AppliedChange & { readonly change: number })[],
  on: CalendarDate,
): Promise<UnlawfulBasis[]> {
  const found: UnlawfulBasis[] = [];
  // an elimination cites the rule that set the proof up, in force or not
  const standing = applied.filter(({ operation, kind }) => operation !== 'RETIRE' && kind !== 'Elimination');
  for (const [kind, own] of Map.groupBy(standing, (record) => record.kind)) {
    const { basis } = recordKind(kind);
    if (!basis) continue;
    const ids = own.map(({ id }) => id);
    const bySubject = await readBases(em, basis, ids, { validAt: on });
    for (const { change, code, id } of own) {
      for (const { purpose, citation, targets } of bySubject.get(id) ?? []) {
        for (const { status } of targets) {
          if (FALLEN.has(status)) found.push({ change, kind, code, purpose, text: citation.text, status });
        }
      }
    }
  }
  return found.sort((a, b) => a.change - b.change);
}
