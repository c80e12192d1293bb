import { Jurisdiction } from '../../src/modules/jurisdictions/index.js';
import { resolveAgain, saveInstruments } from '../../src/modules/legal/index.js';
import { evaluateTouched, judgeUnits, readRuleFiles, saveRules } from '../../src/modules/rules/index.js';
import { applyChanges, type Change } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { insertRows } from '../../src/platform/db/index.js';
import { AppError } from '../../src/shared/errors.js';
import { publish } from './publish.js';
import { RandomRegistry } from './random-registry.js';

/** What became of a random registry. */
export interface Followed {
  /** Changes that were published. */
  readonly changes: number;
  /** Changes that the registry refused, as it should. */
  readonly refused: number;
  /** Findings at the end, and how many different rules made them. */
  readonly findings: number;
  readonly rules: number;
  /** What judging everything finds that following the changes did not, with the changes it came by; empty when nothing. */
  readonly faults: readonly string[];
}

/**
 * Changes a registry at random, follows each publication in part, and judges everything now and then: there must be no
 * difference.
 *
 * @param given.count changes to publish; `given.every` so many publications everything is judged
 */
export async function followChanges(
  database: Database,
  given: { readonly seed: number; readonly count: number; readonly every: number },
): Promise<Followed> {
  const em = () => database.orm.em.fork();
  const random = new RandomRegistry(given.seed);
  const rules = await readRuleFiles('seeds/reference/rules');
  await publish(database, (tx, publication) => saveRules(tx, rules, publication));
  const { result: nation } = await publish(database, async (tx, publication) => {
    const [id = 0] = await insertRows(tx, Jurisdiction, [{ code: 'LAW', name: '国家', level: 1, searchText: 'x' }]);
    await saveInstruments(tx, random.laws(id), publication);
    return id;
  });
  for (const change of random.beginning()) await publishSet([change]);
  let changes = 0;
  let refused = 0;
  let since: string[] = [];
  const faults = await differences(database, ['at the beginning']);
  for (let round = 1; changes < given.count && faults.length === 0; round += 1) {
    const told = await (random.chance(8) ? changeLaw() : publishSet(random.changes()));
    if (told === null) refused += 1;
    else since.push(...told);
    changes += told?.length ?? 0;
    if (round % given.every !== 0 && changes < given.count) continue;
    faults.push(...(await differences(database, since)));
    since = [];
  }
  const [counted] = await em().execute<{ findings: number; rules: number }[]>(
    'select count(*)::int as findings, count(distinct rule_id)::int as rules from finding',
  );
  return { changes, refused, findings: counted?.findings ?? 0, rules: counted?.rules ?? 0, faults };

  async function changeLaw(): Promise<readonly string[]> {
    const places = await em().execute<{ id: number }[]>('select id from jurisdiction order by id');
    const law = random.lawChange([nation, ...places.map(({ id }) => id)]);
    await publish(database, async (tx, publication) => {
      const ids = await saveInstruments(tx, [law], publication);
      await resolveAgain(tx, ids, publication);
      return evaluateTouched(tx, publication, [], ids);
    });
    return [`law ${law.code} ${JSON.stringify(law.versions.map(({ effectiveFrom }) => effectiveFrom))}`];
  }

  /** Null when it was refused. */
  async function publishSet(set: readonly Change[]): Promise<readonly string[] | null> {
    try {
      await publish(database, async (tx, publication) =>
        evaluateTouched(tx, publication, await applyChanges(tx, set, publication), []),
      );
      return set.map(say);
    } catch (error) {
      if (error instanceof AppError || isRefusedByDatabase(error)) return null;
      throw error;
    }
  }
}

function say({ operation, kind, code, fields }: Change): string {
  return `${operation} ${kind} ${code} ${JSON.stringify(fields)}`;
}

/** A check of the database that nobody asks beforehand: dates that do not follow each other, and the like. */
function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Error && /violates|constraint/.test(error.message);
}

/** What judging everything would write, with what was done before. */
async function differences(database: Database, since: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const em = database.orm.em.fork();
  for await (const { difference } of judgeUnits(em, 'ALL')) {
    const { inserted, updated, deleted } = difference;
    const rules = new Map(
      (await em.execute<{ id: number; code: string }[]>('select id, code from rule')).map(({ id, code }) => [id, code]),
    );
    for (const each of inserted)
      found.push(`lacks ${rules.get(each.ruleId)} ${each.subjectKind} ${each.subjectId} ${each.validFrom}`);
    for (const each of updated)
      found.push(`stale ${rules.get(each.ruleId)} ${each.subjectKind} ${each.subjectId} ${each.validFrom}`);
    if (deleted.length > 0) {
      const gone = await em.execute<{ line: string }[]>(
        `select concat_ws(' ', 'gone', r.code, f.subject_kind, f.subject_id, f.valid_from) as line
         from finding f join rule r on r.id = f.rule_id where f.id in (?)`,
        [[...deleted]],
      );
      found.push(...gone.map(({ line }) => line));
    }
  }
  return found.length === 0 ? [] : [...found, ...since.map((line) => `  after ${line}`)];
}
