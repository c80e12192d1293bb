import type { Condition } from '../../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../../shared/dates.js';
import { standingSql } from '../../../legal/index.js';
import { condition, type Impact } from './impact.js';

/** Which targets of citations (alias `ct`) are meant: those of an instrument, or of one article of it. */
export interface CitedLaw {
  readonly instrumentId: number;
  /** `12-1`; null for the whole instrument. */
  readonly article: string | null;
}

/** How a provision stands that supports what cites it. */
const SUPPORTING = `('IN_FORCE', 'CHANGED', 'MOVED')`;

/** Levels that may establish a proof. @see 优化营商环境条例 第四十四条第一款 */
const LAWFUL = `('L0', 'L1', 'L2', 'L2D', 'L3P', 'L3C', 'L3V')`;

/** What rests on an instrument, or an article, by citing it, and what cites nothing else that stands on the day. */
export function lawImpact(law: CitedLaw, on: CalendarDate): Impact {
  const power = citing('power_item_basis', law, on);
  const duty = citing('responsibility_item_basis', law, on);
  const demand = citing('document_requirement_basis', law, on, LAWFUL);
  const item = citing('handling_item_basis', law, on);
  const elimination = citing('elimination_basis', law, on);
  const under = (subjects: Condition) => `t.power_item_id in (${subjects.sql})`;
  return {
    POWER: within('t.id', power),
    RESPONSIBILITY: within('t.id', duty),
    SERVICE_ITEM: {
      rests: condition(
        `${under(power.all)} or t.id in (select h.service_item_id from handling_item h where h.id in (${item.all.sql}))`,
        ...power.all.params,
        ...item.all.params,
      ),
      isLast: condition(under(power.last), ...power.last.params),
    },
    REQUIREMENT: within('t.id', demand),
    ELIMINATION: within('t.id', elimination),
  };
}

function within(key: string, { all, last }: ReturnType<typeof citing>) {
  return {
    rests: condition(`${key} in (${all.sql})`, ...all.params),
    isLast: condition(`${key} in (${last.sql})`, ...last.params),
  };
}

/** Selects of the subjects of a table of bases: all that cite the law, and those that nothing else supports. */
function citing(table: string, law: CitedLaw, on: CalendarDate, levels?: string) {
  const meant = targetsOf(law);
  const { joins, status, params } = standingSql(on);
  const all = condition(
    `select b.subject_id from ${table} b join citation_target ct on ct.citation_id = b.citation_id where ${meant.sql}`,
    ...meant.params,
  );
  const last = condition(
    `select b.subject_id from ${table} b join citation_target ct on ct.citation_id = b.citation_id
     join legal_instrument i on i.id = ct.instrument_id ${joins}
     where b.subject_id in (${all.sql}) and ${status} in ${SUPPORTING}${levels === undefined ? '' : ` and i.level in ${levels}`}
     group by b.subject_id having bool_and(coalesce(${meant.sql}, false))`,
    ...params,
    ...all.params,
    ...meant.params,
  );
  return { all, last };
}

function targetsOf({ instrumentId, article }: CitedLaw): Condition {
  if (article === null) return condition('ct.instrument_id = ?', instrumentId);
  const [number = '', suffix = '0'] = article.split('-');
  return condition(
    `(ct.instrument_id = ? and (
       ct.provision_id in (select p.id from provision p where p.lineage in (
         select q.lineage from provision q join instrument_version v on v.id = q.version_id
         where v.instrument_id = ? and q.article = ? and q.suffix = ?))
       or (ct.provision_id is null and (ct.path = ? or ct.path like ?))))`,
    instrumentId,
    instrumentId,
    Number(number),
    Number(suffix),
    article,
    `${article}.%`,
  );
}
