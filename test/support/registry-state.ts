import { readRecords, recordKinds } from '../../src/modules/workflow/index.js';
import { type Em, tableOf } from '../../src/platform/db/index.js';

/**
 * What a registry says: every record by kind and code as its field list tells it, and every finding. Ids, versions and
 * publications are left out, so that it is the same however it came about.
 */
export async function registryState(em: Em): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const { name, schema } of recordKinds) {
    const rows = await em.execute<{ code: string }[]>(`select distinct code from ${tableOf(schema)} order by code`);
    const records = await readRecords(
      em,
      name,
      rows.map(({ code }) => code),
    );
    state[name] = [...records].map(([code, { values }]) => [code, values]);
  }
  state['Finding'] = await em.execute(
    `select r.code, f.subject_kind, f.identity, f.facts_digest, f.valid_from, f.valid_to, f.verb, f.severity
     from finding f join rule r on r.id = f.rule_id order by f.identity, f.valid_from`,
  );
  return state;
}
