import { condition, type Impact } from './impact.js';

/**
 * What rests on a data source: demands for whose facts it answers, and eliminations that it makes possible. It is the
 * last support of a demand that can be looked up as a whole today, and of an elimination whose replacement is to ask it.
 */
export function sourceImpact(dataSourceId: number): Impact {
  const answered = `select f.requirement_id from requirement_fact f join fact_type y on y.id = f.fact_type_id
    where y.data_source_id = ?`;
  return {
    POWER: null,
    RESPONSIBILITY: null,
    SERVICE_ITEM: null,
    REQUIREMENT: {
      rests: condition(`t.id in (${answered})`, dataSourceId),
      isLast: condition(
        `t.id in (${answered}) and not exists (
           select from requirement_fact f join fact_type y on y.id = f.fact_type_id
           left join data_source s on s.id = y.data_source_id and s.status = 'ONLINE'
           where f.requirement_id = t.id and s.id is null)`,
        dataSourceId,
      ),
    },
    ELIMINATION: {
      rests: condition('t.data_source_id = ?', dataSourceId),
      isLast: condition(`t.data_source_id = ? and t.replacement in ('ONLINE_CHECK', 'INTERNAL_CHECK')`, dataSourceId),
    },
  };
}
