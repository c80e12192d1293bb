import type { Context } from '../../platform/context.js';
import type { LocalisedText } from '../../shared/vocabulary.js';
import { type SetWarning, warningsOf } from './check-set.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { visibleSets } from './store/visible-sets.js';

/** A warning in words, naming the other set to those who may see it. */
export interface DescribedWarning {
  readonly position: number;
  readonly message: LocalisedText;
  /** Code of the other set; null for whoever may not see it. */
  readonly changeSet: string | null;
}

/** The warnings of a set, as the caller may hear them. */
export async function describeWarnings(ctx: Context, set: ChangeSetRow): Promise<readonly DescribedWarning[]> {
  const warnings = await warningsOf(ctx.em, set);
  if (warnings.length === 0) return [];
  const { sql, params } = visibleSets(ctx.actor, ctx.today);
  const rows = await ctx.em.execute<{ id: number }[]>(
    `select t.id from work.change_set t where t.id in (?) and (${sql})`,
    [[...new Set(warnings.map(({ setId }) => setId))], ...params],
  );
  const visible = new Set(rows.map(({ id }) => id));
  return warnings.map((warning) => describe(warning, visible.has(warning.setId)));
}

function describe({ position, code, setCode }: SetWarning, isVisible: boolean): DescribedWarning {
  const named = isVisible
    ? { zh: `变更集 ${setCode}`, en: `the set ${setCode}` }
    : { zh: '另一变更集', en: 'another set' };
  const message =
    code === 'SAME_CODE'
      ? { zh: `${named.zh} 也使用此编码`, en: `The code is also claimed by ${named.en}` }
      : { zh: `${named.zh} 也修改此记录`, en: `The record is also changed by ${named.en}` };
  return { position, message, changeSet: isVisible ? setCode : null };
}
