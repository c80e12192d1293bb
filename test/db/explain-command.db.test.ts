import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Command } from '../../src/commands/command.js';
import { decide } from '../../src/commands/decide.js';
import { explain } from '../../src/commands/explain.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { aProof, cite, ProofRegistry } from '../support/proof-registry.js';

let registry: ProofRegistry;
let folder: string;
let identity: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-'));
  registry = await ProofRegistry.open();
  await registry.publishChanges(aProof('K-1', { name: '收入证明', bases: [cite('《甲法》第三条')] }));
  const [row] = await registry.em.execute<{ identity: string }[]>('select identity from finding');
  identity = row?.identity ?? '';
});
afterAll(async () => {
  await registry.database.close();
  await rm(folder, { recursive: true });
});

/** Runs a command; its lines and its exit code. */
async function run(command: Command, ...args: string[]): Promise<{ lines: readonly string[]; code: number }> {
  if (command.needs !== 'REGISTRY') throw new Error('not a command of the registry');
  const lines: string[] = [];
  const code = await command.run(args, {
    database: registry.database,
    em: registry.em,
    today: parseCalendarDate('2026-06-15'),
    onPublish: [],
    out: (line) => lines.push(line),
    note: () => undefined,
  });
  return { lines, code };
}

describe('explain', () => {
  test('says it whole, in Chinese unless told', async () => {
    const { lines, code } = await run(explain, identity.slice(0, 8));
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(
        /^[0-9a-f]{12} {2}没有法律.*“收入证明”属于证明事项.*在2026年6月15日，所列依据为：《甲法》（法律）第三条，已经废止。结论：应取消/,
      ),
    ]);
    const { lines: english } = await run(explain, identity.slice(0, 8), '--language', 'en');
    expect(english[0]).toContain('On 2026-06-15 the bases named are: article 3 of 《甲法》 (law), repealed.');
  });

  test('prints the receipt alone, and says what changed since it was kept', async () => {
    const file = join(folder, 'receipt.json');
    const { lines } = await run(explain, identity, '--receipt');
    await writeFile(file, `${lines.join('\n')}\n`);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ finding: { identity } });
    expect(await run(explain, identity.slice(0, 8), '--against', file)).toMatchObject({ code: 0 });
    await registry.publishChanges({ operation: 'UPDATE', kind: 'HandlingItem', code: 'H-1', fields: { name: '变更' } });
    const { lines: changed, code } = await run(explain, identity.slice(0, 8), '--against', file, '--language', 'en');
    expect(code).toBe(1);
    expect(changed).toEqual([
      expect.stringContaining('The receipt is of publication'),
      'The registry gives the same receipt for that publication.',
      expect.stringMatching(/^ {2}handling_item H-1: \S+Z → \S+Z$/),
      expect.stringMatching(/^The receipt has \d+ rows; differences now: 1\.$/),
      'The finding is still made.',
    ]);
    await expect(run(explain, '0'.repeat(8), '--against', file)).rejects.toThrow('is the receipt of');
  });

  test.each<[string, readonly string[], string]>([
    ['without a finding', [], 'Give one finding'],
    ['with two', ['a'.repeat(8), 'b'.repeat(8)], 'Give one finding'],
    ['with too few digits', ['abc'], 'first eight digits'],
    ['of one that is not there', ['0'.repeat(8)], 'There is no finding'],
    ['in another language', ['a'.repeat(8), '--language', 'fr'], '--language'],
  ])('is refused %s', async (_name, args, message) => {
    await expect(run(explain, ...args)).rejects.toThrow(message);
  });
});

describe('decide', () => {
  test('keeps the decision, and explain shows it', async () => {
    const given = [identity.slice(0, 10), '--assign', '甲市民政局', '--reason', '限期整改', '--by', '甲市司法局'];
    expect(await run(decide, ...given, '--again', '2026-09-01')).toEqual({ lines: [`${identity} ASSIGNED`], code: 0 });
    const { lines } = await run(explain, identity, '--language', 'en');
    expect(lines[1]).toBe('Decision: ASSIGNED → 甲市民政局, 甲市司法局, 2026-06-15: 限期整改');
    const { lines: later } = await run(explain, identity, '--on', '2026-09-01');
    expect(later[1]).toContain('（已过时）');
  });

  test.each<[string, readonly string[], string]>([
    ['without a decision', ['--reason', 'x', '--by', 'y'], 'one decision'],
    ['with two', ['--confirm', '--dismiss', '--reason', 'x', '--by', 'y'], 'one decision'],
    ['without a reason', ['--confirm', '--by', 'y'], 'Say why'],
    ['of nobody', ['--confirm', '--reason', 'x'], 'Say who'],
  ])('is refused %s', async (_name, args, message) => {
    await expect(run(decide, identity, ...args)).rejects.toThrow(message);
  });
});
