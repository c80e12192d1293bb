import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { recordKinds } from '../../src/modules/workflow/index.js';
import { asOfFork, type Database, type Em, isoInstant, tableOf } from '../../src/platform/db/index.js';
import { demoRegistry } from '../support/demo-registry.js';

interface Expected {
  readonly asOf: string;
  readonly noLaw: readonly {
    readonly requirement: string;
    readonly isProof: string;
    readonly proofBasis: string;
    readonly verb: string;
  }[];
  readonly unknownTitles: readonly string[];
  readonly otherFaults: readonly { readonly kind: string; readonly records: readonly string[] }[];
}

/** A finding that somebody reasoned out from the record and the law. */
interface WrittenDown {
  readonly rule: string;
  readonly subject: string;
  readonly verb: string;
}

const expected: Expected = parse(readFileSync('seeds/demo/EXPECTED.yaml', 'utf8'));

let database: Database;
let publications: readonly { readonly number: number; readonly recordedAt: string }[];
beforeAll(async () => {
  database = await demoRegistry();
  publications = await live().execute(
    `select number, ${isoInstant('recorded_at')} as "recordedAt" from quanze.publication order by number`,
  );
}, 180_000);
afterAll(() => database.close());

const live = () => database.orm.em.fork();

/** What is found on the day, a line for each: `requirement isProof proofBasis VERB`. */
async function findingsOn(em: Em, day: string): Promise<readonly string[]> {
  const rows = await em.execute<{ line: string }[]>(
    `select concat_ws(' ', d.code, f.facts ->> 'isProof', f.facts ->> 'proofBasis', f.verb) as line
     from finding f join document_requirement d on d.id = f.subject_id and f.subject_kind = 'REQUIREMENT'
     join rule r on r.id = f.rule_id and r.code like 'E-NOLAW%'
     where f.valid_from <= ? and (f.valid_to is null or ? < f.valid_to)`,
    [day, day],
  );
  return rows.map(({ line }) => line).sort();
}

const planted = expected.noLaw
  .map(({ requirement, isProof, proofBasis, verb }) => `${requirement} ${isProof} ${proofBasis} ${verb}`)
  .sort();

describe('the demonstration', () => {
  test('has the findings that were planted and no others', async () => {
    expect(await findingsOn(live(), expected.asOf)).toEqual(planted);
  });

  test.each(['proof', 'authority', 'service', 'accountability'])(
    'of the family %s has exactly the findings that were written down',
    async (family) => {
      const rows = await live().execute<{ line: string }[]>(
        `select concat_ws(' ', r.code, coalesce(d.code, h.code, s.code, p.code, y.code), f.verb) as line
         from finding f join rule r on r.id = f.rule_id
         left join document_requirement d on f.subject_kind = 'REQUIREMENT' and d.id = f.subject_id
         left join handling_item h on f.subject_kind = 'HANDLING_ITEM' and h.id = f.subject_id
         left join service_item s on f.subject_kind = 'SERVICE_ITEM' and s.id = f.subject_id
         left join power_item p on f.subject_kind = 'POWER' and p.id = f.subject_id
         left join responsibility_item y on f.subject_kind = 'RESPONSIBILITY' and y.id = f.subject_id
         where r.family = ? and f.valid_from <= ? and (f.valid_to is null or ? < f.valid_to)`,
        [family.toUpperCase(), expected.asOf, expected.asOf],
      );
      const written: readonly WrittenDown[] = parse(readFileSync(`seeds/demo/expected/${family}.yaml`, 'utf8'));
      const lines = written.map(({ rule, subject, verb }) => `${rule} ${subject} ${verb}`);
      expect(rows.map(({ line }) => line).sort()).toEqual(lines.sort());
    },
  );

  test('has something that every rule finds', async () => {
    const rows = await live().execute<{ code: string }[]>(
      'select distinct code from rule r where not exists (select from finding f where f.rule_id = r.id)',
    );
    expect(rows).toEqual([]);
  });

  test('had them at its first publication and after each correction', async () => {
    expect(publications.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { recordedAt } of publications) {
      expect(await findingsOn(asOfFork(live(), recordedAt), expected.asOf)).toEqual(planted);
    }
  });

  test('cites no unknown title but those that were planted', async () => {
    const rows = await live().execute<{ title: string }[]>(
      `select distinct title_as_written as title from citation_target t where instrument_id is null
         and not exists (select from rule_basis b where b.citation_id = t.citation_id)`,
    );
    expect(rows.map(({ title }) => title).sort()).toEqual([...expected.unknownTitles].sort());
  });

  test('has the records in which the other faults were planted', async () => {
    const codes = new Set<string>();
    for (const { schema } of recordKinds) {
      const rows = await live().execute<{ code: string }[]>(`select code from ${tableOf(schema)}`);
      for (const { code } of rows) codes.add(code);
    }
    const named = expected.otherFaults.flatMap(({ records }) => records);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});
