import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InstrumentVersion } from '../../src/modules/legal/index.js';
import { checkReceipt, deriveReceipt, evaluateTouched, findFinding } from '../../src/modules/rules/index.js';
import { findRow, isoInstant, updateRows } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { aProof, cite, ProofRegistry } from '../support/proof-registry.js';

let registry: ProofRegistry;
let ask: Ask;
let first: string;
let firstAt: string;
const day = parseCalendarDate;

beforeAll(async () => {
  registry = await ProofRegistry.open();
  await registry.publishChanges(
    aProof('C-1', { name: '收入证明', bases: [cite('《甲法》第三条')] }),
    aProof('C-2', { name: '居住证明' }),
  );
  ask = await openApi(registry.database);
  first = await receiptOf('C-1');
  firstAt = JSON.parse(first).asOf.recordedAt;
});
afterAll(() => registry.database.close());

async function findingOf(code: string) {
  const [row] = await registry.em.execute<{ identity: string }[]>(
    'select f.identity from finding f join document_requirement d on d.id = f.subject_id where d.code = ?',
    [code],
  );
  return findFinding(registry.em, row?.identity ?? '', day('2026-05-01'));
}

const receiptOf = async (code: string, at: string | null = null) =>
  deriveReceipt(registry.em, await findingOf(code), at);

const rowsIn = (receipt: string): string[] =>
  JSON.parse(receipt).rows.map(({ table, code }: { table: string; code: string }) => `${table} ${code}`);

describe('a receipt', () => {
  test('has the rows that the finding rests on, and of its neighbours none', () => {
    expect(rowsIn(first)).toEqual([
      'citation 《甲法》第三条',
      'citation_target 《甲法》第三条',
      'document_requirement C-1',
      'document_requirement_basis C-1',
      'handling_item H-1',
      'instrument_version 甲法#2004-01-01',
      'jurisdiction 100000',
      'jurisdiction 510000',
      'jurisdiction 510100',
      'legal_instrument 甲法',
      'provision 甲法#2004-01-01',
      'rule E-NOLAW',
      'service_item S-1',
    ]);
  });

  test('leads from the facts to the verdict', () => {
    const { steps } = JSON.parse(first);
    expect(steps.map(({ step }: { step: string }) => step)).toEqual([
      ...new Array(steps.length - 3).fill('FACT'),
      'CRITERION',
      'DAYS',
      'VERDICT',
    ]);
    expect(steps.at(-1)).toMatchObject({ verb: 'CANCEL', severity: 'ERROR' });
    expect(steps.at(-2)).toMatchObject({ validFrom: '2025-07-01', validTo: null });
  });

  test('has the same bytes each time, also from the API', async () => {
    expect(await receiptOf('C-1')).toBe(first);
    const { identity } = await findingOf('C-1');
    const answer = plain(await ask('{ findings(filter: { subject: "C-1" }) { nodes { identity receipt } } }'));
    expect(answer).toEqual({ findings: { nodes: [{ identity, receipt: first }] } });
  });

  test('is genuine and nothing has changed', async () => {
    expect(await checkReceipt(registry.em, first)).toMatchObject({ isGenuine: true, rows: [], facts: [] });
  });

  test('one that somebody wrote himself is not', async () => {
    const forged = first.replace('"verb":"CANCEL"', '"verb":"REVIEW"');
    expect(await checkReceipt(registry.em, forged)).toMatchObject({ isGenuine: false });
  });
});

describe('after one row it read has changed', () => {
  const repealOn = (effectiveTo: string) =>
    registry.publish(async (em, publication) => {
      const row = await findRow(em, InstrumentVersion, { where: 't.code = ?', params: ['甲法#2004-01-01'] });
      if (!row) throw new Error('no such version');
      await updateRows(em, InstrumentVersion, [{ id: row.id, effectiveTo: day(effectiveTo) }]);
      await evaluateTouched(em, publication, [], [row.instrumentId]);
      const [at] = await em.execute<{ at: string }[]>(
        `select ${isoInstant('max(recorded_at)')} as at from quanze.publication`,
      );
      return at?.at;
    });

  test('the check says which, with both versions', async () => {
    const changedAt = await repealOn('2024-07-01');
    const checked = await checkReceipt(registry.em, first);
    expect(checked.isGenuine).toBe(true);
    expect(checked.finding).toBeNull(); // it begins on another day now
    expect(checked.rows?.map(({ table, code, before, now }) => [table, code, before?.version, now?.version])).toEqual([
      ['instrument_version', '甲法#2004-01-01', expect.any(String), changedAt],
    ]);
    expect(checked.rows?.[0]?.before?.version).not.toBe(changedAt);
    expect(checked.facts).toEqual([]);
  });

  test('the receipt of then is still derived, as of then', async () => {
    const asked = { ...(await findingOf('C-1')), validFrom: day('2025-07-01') };
    expect(await deriveReceipt(registry.em, asked, firstAt)).toBe(first);
    await expect(deriveReceipt(registry.em, asked, null)).rejects.toThrow('did not say so');
  });

  test('and when it is as it was, nothing is reported, whoever wrote it again', async () => {
    await repealOn('2025-07-01');
    expect(await checkReceipt(registry.em, first)).toMatchObject({ isGenuine: true, rows: [], facts: [] });
  });

  test('a fact that changed is told with both values, in the API', async () => {
    await registry.publishChanges({
      operation: 'UPDATE',
      kind: 'DocumentRequirement',
      code: 'C-1',
      fields: { bases: [cite('《庚法》第三条')] },
    });
    const answer = plain(
      await ask(
        `query ($receipt: String!) { checkReceipt(receipt: $receipt) {
          isGenuine finding { id } rows { table code before { version } now { version } } facts { fact before now } } }`,
        { receipt: first },
      ),
    ) as { checkReceipt: { rows: readonly { table: string; code: string; now: unknown }[]; facts: unknown } };
    expect(answer.checkReceipt).toMatchObject({
      isGenuine: true,
      finding: null,
      facts: [{ fact: 'proofBasis', before: 'NO_LONGER_IN_FORCE', now: 'LAWFUL' }],
    });
    const told = answer.checkReceipt.rows.map(({ table, code, now }) =>
      `${table} ${code} ${now === null ? 'gone' : ''}`.trim(),
    );
    expect(told).toContain('citation 《甲法》第三条 gone');
    expect(told).toContain('legal_instrument 庚法');
    expect(told).toContain('document_requirement C-1'); // its own version counts what is written with it
    expect(told.filter((line) => /C-2|S-1|H-1|甲法#/.test(line) && !line.endsWith('gone'))).toEqual([]);
  });

  test('text that is no receipt is refused', async () => {
    expect(plain(await ask('{ checkReceipt(receipt: "{}") { isGenuine } }'))).toEqual({ errors: ['INVALID_INPUT'] });
  });
});
