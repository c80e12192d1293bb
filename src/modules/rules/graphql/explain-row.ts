import type { Context } from '../../../platform/context.js';
import { loadReferenced } from '../../../platform/graphql/index.js';
import { type CalendarDate, isValidOn } from '../../../shared/dates.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { basisTablesOf } from '../domain/basis-tables.js';
import { type Explanation, explainFinding, textOfExplanation } from '../domain/explain.js';
import { factsAbout } from '../domain/fact-catalogue.js';
import { type FindingRow, Rule } from '../store/rule.entity.js';
import { standingOn, subjectBases } from '../store/subject-bases.js';
import { namesOf } from './load-subject.js';

/** A finding of the registry in words. */
export async function explainRow(ctx: Context, row: FindingRow): Promise<Explanation> {
  const [rule, names] = await Promise.all([loadReferenced(ctx, Rule, row.ruleId), namesOf(ctx, row)]);
  return explainFinding(rule, row, names);
}

/** The whole explanation as one text, with what the subject rests on where the rule asks about that. */
export async function wholeExplanation(ctx: Context, row: FindingRow): Promise<LocalisedText> {
  const tables = basisTablesOf(factsAbout(row.subjectKind), Object.keys(row.facts));
  const [explanation, targets] = await Promise.all([
    explainRow(ctx, row),
    tables.length === 0
      ? []
      : ctx.loader(subjectBases).load({ kind: row.subjectKind, subjectId: row.subjectId, tables }),
  ]);
  const on = dayOf(row, ctx.asOf.validAt);
  return textOfExplanation(explanation, { on, standing: standingOn(targets, on) });
}

/** The day asked about, or, where the finding does not hold on it, its first day. */
function dayOf(row: FindingRow, validAt: CalendarDate): CalendarDate {
  return isValidOn(row, validAt) ? validAt : row.validFrom;
}
