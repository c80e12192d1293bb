import { hash } from 'node:crypto';
import {
  awaitPublications,
  type Database,
  type Em,
  openPublication,
  type Publication,
  withLimits,
} from '../../platform/db/index.js';
import { ConflictError, UnavailableError } from '../../shared/errors.js';
import { recordJudge } from './domain/judge-records.js';
import type { PowerInput, ServiceItemInput } from './domain/judged.js';
import { evaluateFollowing } from './evaluate-touched.js';
import { type NewFinding, rowOf } from './judge-units.js';
import { loadRules, type RuleRegister } from './load-rules.js';
import { restanding } from './store/cited-standings.js';
import { saveCompletable } from './store/completable-items.js';
import { copySource } from './store/judged/copy-source.js';
import type { EvidenceGraph } from './store/judged/evidence-graph.js';
import { loadWholeEvidenceGraph } from './store/judged/load-evidence-graph.js';
import { readPowers } from './store/judged/read-powers.js';
import { readServices } from './store/judged/read-services.js';
import { Registers } from './store/judged/registers.js';
import { beginScan, endScan, forgetScan, keepAlive, readNotedUnits, readScan } from './store/scan-state.js';
import { identityRanges, rangeParams, SCANNED_FINDING, SWAP, scannedLine } from './store/scanned-finding.js';

/** What a scan did. */
export interface Scanned {
  /** Records judged, of all kinds. */
  readonly subjects: number;
  /** What the rules say of them. */
  readonly findings: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  /** Units judged again at the end, because they were touched meanwhile. */
  readonly judgedAgain: number;
}

export interface ScanProgress {
  readonly subjects: number;
  readonly findings: number;
  /** Units judged, of how many. */
  readonly units: number;
  readonly of: number;
}

export interface ScanOptions {
  readonly onProgress?: ((soFar: ScanProgress) => void) | undefined;
  /** Stops the scan between pages; findings stay as they were. */
  readonly signal?: AbortSignal | undefined;
}

/** Units read at a time, and how many of such pages at once. */
const PAGE = { postgres: { units: 1_500, at: 3 }, embedded: { units: 250, at: 1 } } as const;

/** Findings put in force at a time on the embedded database, whose readers wait for each transaction: about 200 ms. */
const SWAPPED_AT_ONCE = 1_000;

/** How long a transaction of a scan may run, and wait for publications. */
const LIMITS = { statementMs: 3_600_000, lockMs: 600_000 };

/**
 * Judges every record anew by the rules of the register. Findings are then those that the rules make of the registry,
 * whatever else was published meanwhile.
 *
 * Records are read in pages without a transaction around them, and what is found is put aside. At the end it takes the
 * place of the findings that stand, and the units that publications touched since the beginning are judged again: so no
 * page need be of the same moment as another. A scan that is stopped before its end leaves the findings as they were.
 * On a server the end is one transaction. On the embedded database, whose readers wait for each transaction, it is
 * several; if it is stopped among them, {@link finishScan} goes on.
 *
 * @throws {ConflictError} when rules were changed meanwhile
 * @throws {UnavailableError} when it was stopped by the signal
 */
export async function scan(database: Database, options: ScanOptions = {}): Promise<Scanned> {
  const { em } = database.orm;
  const rules = await loadRules(em.fork());
  const id = await em.fork().transactional(async (tx) => {
    await withLimits(tx, LIMITS);
    await awaitPublications(tx);
    return beginScan(tx, digestOf(rules));
  });
  const judged = await new Scan(database, id, rules, options).judge().catch(async (error: unknown) => {
    await forgetScan(em.fork(), id);
    throw error;
  });
  await keepAlive(em.fork(), id, 'READY');
  return { ...judged, ...(await putInForce(database, id, rules)) };
}

/**
 * A scan that was stopped while it put its findings in force is finished; one that was stopped before is forgotten.
 *
 * Only where no other process can be scanning: on the embedded database.
 *
 * @returns null when there was none to finish
 */
export async function finishScan(database: Database): Promise<Omit<Scanned, 'subjects' | 'findings'> | null> {
  const em = database.orm.em.fork();
  const begun = await readScan(em);
  if (begun === null) return null;
  const rules = await loadRules(em);
  if (begun.state === 'READY' && begun.rulesDigest === digestOf(rules)) return putInForce(database, begun.id, rules);
  await endScan(em);
  return null;
}

/** Tells one set of rules from another. */
function digestOf({ compiled }: RuleRegister): string {
  return hash('sha256', JSON.stringify(compiled.map(({ rule }) => rule)), 'hex');
}

/** The part of a scan that reads and judges. */
class Scan {
  private readonly registers: Registers;
  private readonly source;
  private readonly judgeRecords;
  private subjects = 0;
  private findings = 0;
  private units = 0;
  private of = 0;
  private lines: string[] = [];
  private readonly factTexts = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly id: number,
    private readonly rules: RuleRegister,
    private readonly options: ScanOptions,
  ) {
    this.source = copySource(database.bulk);
    this.registers = new Registers(database.orm.em.fork(), this.source);
    this.judgeRecords = recordJudge(rules.compiled);
  }

  async judge(): Promise<Pick<Scanned, 'subjects' | 'findings'>> {
    const em = this.database.orm.em.fork();
    const services = await boundsOf(em, 'service_item');
    const powers = await boundsOf(em, 'power_item');
    this.of = services.count + powers.count;
    const graph = await loadWholeEvidenceGraph(em, this.source);
    await this.inPages(services.last, (from, to) => this.judgeServices(graph, from, to));
    await this.inPages(powers.last, (from, to) => this.judgePowers(from, to));
    await this.write(true);
    await this.keepCompletable(graph);
    await this.keepStandings(em);
    return { subjects: this.subjects, findings: this.findings };
  }

  /** Calls the work for ranges of ids, some at a time. */
  private async inPages(last: number, work: (from: number, to: number) => Promise<void>): Promise<void> {
    const { units, at } = PAGE[this.database.kind];
    let next = 1;
    const runner = async () => {
      while (next <= last) {
        if (this.options.signal?.aborted) throw stopped();
        const from = next;
        next += units;
        await work(from, from + units - 1);
        await this.write(false);
        const { subjects, findings, of } = this;
        this.options.onProgress?.({ subjects, findings, units: this.units, of });
      }
    };
    await Promise.all(Array.from({ length: at }, runner));
  }

  private async judgeServices(graph: EvidenceGraph, from: number, to: number): Promise<void> {
    const services = await readServices(this.source, this.registers, graph, { from, to });
    for (const service of services) {
      this.judgeRecords.service(service, (placed) => this.tell(rowOf(placed, this.rules)));
      this.subjects += countOf(service);
    }
    this.units += services.length;
  }

  private async judgePowers(from: number, to: number): Promise<void> {
    const powers = await readPowers(this.source, this.registers, { from, to });
    for (const power of powers) {
      this.judgeRecords.power(power, (placed) => this.tell(rowOf(placed, this.rules)));
      this.subjects += 1 + (power as PowerInput).duties.length;
    }
    this.units += powers.length;
  }

  private tell(finding: NewFinding): void {
    const { factsDigest, facts } = finding;
    const text = this.factTexts.get(factsDigest) ?? JSON.stringify(facts);
    this.factTexts.set(factsDigest, text);
    this.lines.push(scannedLine(finding, text));
    this.findings += 1;
  }

  /** Puts aside what was found, when it is much or the last. */
  private async write(isLast: boolean): Promise<void> {
    if (this.lines.length === 0 || (!isLast && this.lines.length < SWAPPED_AT_ONCE)) return;
    const { lines } = this;
    this.lines = [];
    await keepAlive(this.database.orm.em.fork(), this.id);
    await this.database.bulk.copyIn(SCANNED_FINDING, lines);
  }

  /** From here on a change of a law is told from how each citation stands now. */
  private async keepStandings(em: Em): Promise<void> {
    const { last } = await boundsOf(em, 'citation');
    for (let from = 1; from <= last; from += SWAPPED_AT_ONCE) {
      if (this.options.signal?.aborted) throw stopped();
      const rows = await em.execute<{ id: number }[]>('select id from citation where id between ? and ?', [
        from,
        from + SWAPPED_AT_ONCE - 1,
      ]);
      await restanding(
        this.database.orm.em.fork(),
        rows.map(({ id }) => id),
      );
    }
  }

  private async keepCompletable({ completable }: EvidenceGraph): Promise<void> {
    const items = [...completable];
    for (let start = 0; start < items.length; start += SWAPPED_AT_ONCE) {
      await saveCompletable(this.database.orm.em.fork(), new Map(items.slice(start, start + SWAPPED_AT_ONCE)));
    }
  }
}

function countOf({ items }: ServiceItemInput): number {
  return items.reduce((sum, { requirements }) => sum + 1 + requirements.length, 1);
}

async function boundsOf(em: Em, table: string): Promise<{ readonly count: number; readonly last: number }> {
  const [row] = await em.execute<{ count: number; last: number }[]>(
    `select count(*)::int as count, coalesce(max(id), 0) as last from ${table}`,
  );
  return row ?? { count: 0, last: 0 };
}

async function putInForce(
  database: Database,
  id: number,
  rules: RuleRegister,
): Promise<Omit<Scanned, 'subjects' | 'findings'>> {
  const em = database.orm.em.fork();
  await em.execute('analyze quanze.scanned_finding');
  const ranges = identityRanges(database.kind === 'postgres' ? 1 : await countRanges(em));
  const done = { inserted: 0, updated: 0, deleted: 0 };
  for (const range of ranges.slice(0, -1)) {
    await inPublication(database, async (tx) => {
      await keepAlive(tx, id, 'READY');
      count(done, await swap(tx, rangeParams(range)));
    });
  }
  let judgedAgain = 0;
  await inPublication(database, async (tx, publication) => {
    await keepAlive(tx, id, 'READY');
    if (digestOf(await loadRules(tx)) !== digestOf(rules)) throw rulesChanged();
    const last = ranges.at(-1);
    if (last) count(done, await swap(tx, rangeParams(last)));
    const units = await readNotedUnits(tx);
    judgedAgain = units.services.length + units.powers.length;
    await evaluateFollowing(tx, publication, units);
    await endScan(tx);
  });
  return { ...done, judgedAgain };
}

async function countRanges(em: Em): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(
    `select (select count(*) from quanze.scanned_finding)::int + (select count(*) from finding)::int as count`,
  );
  return Math.max(1, Math.ceil((row?.count ?? 0) / (2 * SWAPPED_AT_ONCE)));
}

async function swap(em: Em, params: readonly string[]): Promise<Record<keyof typeof SWAP, number>> {
  const run = async (sql: string) => {
    const [row] = await em.execute<{ count: number }[]>(
      `with written as (${sql} returning 1) select count(*)::int as count from written`,
      [...params],
    );
    return row?.count ?? 0;
  };
  return { deleted: await run(SWAP.deleted), updated: await run(SWAP.updated), inserted: await run(SWAP.inserted) };
}

function count(into: Record<keyof typeof SWAP, number>, added: Record<keyof typeof SWAP, number>): void {
  into.inserted += added.inserted;
  into.updated += added.updated;
  into.deleted += added.deleted;
}

function inPublication({ orm }: Database, work: (tx: Em, publication: Publication) => Promise<void>): Promise<void> {
  return orm.em.fork().transactional(async (tx) => {
    await withLimits(tx, LIMITS);
    await work(tx, await openPublication(tx, '扫描 scan'));
  });
}

function stopped(): UnavailableError {
  return new UnavailableError(
    'The scan was stopped; the findings are as they were before it. 扫描已停止，判断结果保持不变。',
  );
}

function rulesChanged(): ConflictError {
  return new ConflictError('Rules were changed during the scan; scan again. 扫描期间规则有变更，请重新扫描。');
}
