import { at } from '../../../shared/at.js';
import { type CalendarDate, parseCalendarDate, type Validity } from '../../../shared/dates.js';
import type { CompiledRule } from './compile-rules.js';
import type { FactValue, FactValues } from './fact.js';
import { factsAbout } from './fact-catalogue.js';
import { type Axis, factsOfCell } from './fact-packing.js';
import { factsDigest, findingIdentity } from './finding-identity.js';
import { intersection, type Slice, timelineOf } from './legal-timeline.js';
import { Prospects } from './prospects.js';
import type { Reading } from './readings.js';
import type { FindingVerb, Severity, SubjectKind } from './vocabulary.js';

/** What is judged. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly code: string;
  /** Of its code; null for kinds whose codes are of no scheme. */
  readonly codeScheme: string | null;
  /** Codes of the jurisdiction it stands in and of all above, so that rules of narrower scope find it. */
  readonly jurisdictions: readonly string[];
  /** The days on which it can be judged at all: it exists and is in use. */
  readonly days: Validity;
}

/** How the facts of any subject of one kind are read. */
export interface FactReader<Input> {
  readonly facts: Readonly<Record<string, (input: Input) => Reading<FactValue>>>;
  readonly related: Readonly<Record<string, RelatedReader<Input> | undefined>>;
}

/** Codes of the other subjects that a fact speaks of on a day. */
type RelatedReader<Input> = (input: Input, on: CalendarDate) => readonly string[];

/** What a rule says of a subject on every day of `[validFrom, validTo)`; the same facts hold on all of them. */
export interface ComputedFinding {
  readonly identity: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly subjectKind: SubjectKind;
  readonly subject: string;
  /** Codes of the other subjects it speaks of, in order. */
  readonly related: readonly string[];
  readonly verb: FindingVerb;
  readonly severity: Severity;
  readonly priority: number;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  /** The facts that the rule names, and no others. */
  readonly facts: FactValues;
  readonly factsDigest: string;
}

/** Judges a subject by every rule of its kind, over all of legal time. */
export type Judge<Input> = (subject: Subject, input: Input) => readonly ComputedFinding[];

/**
 * Makes the judge of one kind of subject.
 *
 * Each fact is read at most once for a subject, and only when a rule may still hold by the facts that stand before it in
 * the catalogue: those that are cheap to read and settle most stand first.
 *
 * @param rules those of other kinds are passed over
 * @returns its findings stand in the order of the rules, then of their days. The interval of each is as long as it can
 *   be: it ends where the rule stops holding or says something else, where a fact that the rule names changes, where
 *   the rule itself or the subject ends. Changes of other facts do not cut it
 */
export function judgeOf<Input>(
  rules: readonly CompiledRule[],
  kind: SubjectKind,
  reader: FactReader<Input>,
): Judge<Input> {
  const own = rules.filter(({ rule }) => rule.subjectKind === kind);
  const named = new Set(own.flatMap(({ table }) => table.axes.map(({ name }) => name)));
  const names = Object.keys(factsAbout(kind)).filter((name) => named.has(name));
  const columns = names.map((name) => columnOf(name, own, reader));
  const earliest = own.map(({ rule }) => rule.validFrom).sort()[0] ?? LAST_DAY;
  const prospects = new Prospects(
    own.map(({ table }) => table),
    columns.map(({ axis }) => axis),
  );
  const plans = own.map((compiled) => ({
    compiled,
    columns: compiled.table.axes.map(({ name }) => names.indexOf(name)),
    strides: compiled.table.axes.map(({ stride }) => stride),
    related: compiled.table.axes.flatMap(({ name }) => reader.related[name] ?? []),
    cells: new Map<number, CellFacts>(),
  }));
  const facts = new SubjectFacts(columns);
  return (subject, input) => {
    facts.begin(input);
    prospects.begin();
    const { validFrom, validTo } = subject.days;
    const first = validFrom === null ? earliest : later(validFrom, earliest);
    for (let fact = 0; fact < columns.length; fact += 1) {
      if (!prospects.asks(fact)) continue;
      prospects.learn(fact, within(facts.at(fact), first, validTo));
      if (prospects.isSettled) return NO_FINDINGS;
    }
    const findings: ComputedFinding[] = [];
    for (let index = 0; index < plans.length; index += 1) {
      if (!prospects.isOpen(index)) continue;
      const plan = at(plans, index);
      const { rule, table } = plan.compiled;
      const from = subject.days.validFrom === null ? rule.validFrom : later(subject.days.validFrom, rule.validFrom);
      const cell = constantCell(plan, facts, from, subject.days.validTo ?? rule.validTo);
      if (cell === NEVER || (cell !== CHANGING && !table.holdsAt(cell))) continue;
      if (!isInScope(rule.scope.jurisdiction, subject)) continue;
      const spells = cell === CHANGING ? datedSpells(plan, facts) : [{ validFrom: null, validTo: null, state: cell }];
      addFindings(findings, plan, subject, input, spells);
    }
    return findings;
  };
}

const LAST_DAY = parseCalendarDate('9999-12-31');

const NO_FINDINGS: readonly ComputedFinding[] = [];

/** The ordinals that a fact has on the days of `[from, to)`, and at most those on other days. */
function within(read: number | DatedOrdinals, from: CalendarDate, to: CalendarDate | null): number | readonly number[] {
  if (typeof read === 'number') return read;
  const last = read.at(-1);
  if (last && (last.validFrom === null || last.validFrom <= from)) return last.state;
  return read
    .filter(
      ({ validFrom, validTo }) =>
        (validTo === null || validTo > from) && (validFrom === null || to === null || validFrom < to),
    )
    .map(({ state }) => state);
}

/** The facts of the subject that is being judged, read when they are asked for. */
class SubjectFacts<Input> {
  private readonly read: (number | DatedOrdinals | undefined)[];
  private input: Input | undefined;

  constructor(private readonly columns: readonly Column<Input>[]) {
    this.read = new Array<undefined>(columns.length).fill(undefined);
  }

  begin(input: Input): void {
    this.input = input;
    this.read.fill(undefined);
  }

  at(index: number): number | DatedOrdinals {
    const known = this.read[index];
    if (known !== undefined) return known;
    const ordinals = ordinalsOf(at(this.columns, index), this.input as Input);
    this.read[index] = ordinals;
    return ordinals;
  }
}

/** One fact that rules of the kind name. */
interface Column<Input> {
  readonly name: string;
  readonly axis: Axis;
  readonly read: (input: Input) => Reading<FactValue>;
  /** Ordinals of slices that were seen, by identity: many subjects share them. */
  readonly seen: WeakMap<readonly Slice<FactValue>[], DatedOrdinals>;
}

/** Slices of the ordinals of a fact. */
type DatedOrdinals = readonly Slice<number>[];

interface Plan<Input> {
  readonly compiled: CompiledRule;
  /** Which of the facts read are its axes. */
  readonly columns: readonly number[];
  readonly strides: readonly number[];
  readonly related: readonly RelatedReader<Input>[];
  /** The facts of cells in which the rule was found to hold. */
  readonly cells: Map<number, CellFacts>;
}

interface CellFacts {
  readonly facts: FactValues;
  readonly factsDigest: string;
}

function columnOf<Input>(name: string, rules: readonly CompiledRule[], reader: FactReader<Input>): Column<Input> {
  const axis = rules.flatMap(({ table }) => table.axes).find((each) => each.name === name);
  const read = reader.facts[name];
  if (!axis || !read) throw new RangeError(`Nothing reads the fact ${name}`);
  return { name, axis, read, seen: new WeakMap() };
}

function ordinalsOf<Input>(column: Column<Input>, input: Input): number | DatedOrdinals {
  const reading = column.read(input);
  if (typeof reading !== 'object') return ordinalOf(column, reading);
  const known = column.seen.get(reading);
  if (known) return known;
  const ordinals = reading.map(({ validFrom, validTo, state }) => ({
    validFrom,
    validTo,
    state: ordinalOf(column, state),
  }));
  column.seen.set(reading, ordinals);
  return ordinals;
}

function ordinalOf({ name, axis }: Pick<Column<never>, 'name' | 'axis'>, value: FactValue): number {
  const ordinal = axis.ordinals.get(value);
  if (ordinal === undefined) throw new RangeError(`Fact ${name} has no value ${JSON.stringify(value)}`);
  return ordinal;
}

/** No cell: the rule cannot hold on any day. */
const NEVER = -1;

/** No one cell: a fact changes within the days. */
const CHANGING = -2;

/** The cell of the rule on every day of `[from, to)`, {@link NEVER} or {@link CHANGING}. */
function constantCell<Input>(
  { columns, strides, compiled: { table } }: Plan<Input>,
  facts: SubjectFacts<Input>,
  from: CalendarDate,
  to: CalendarDate | null,
): number {
  let cell = 0;
  for (let axis = 0; axis < columns.length; axis += 1) {
    if (!table.mayHold(axis, cell)) return NEVER;
    const read = facts.at(columns[axis] ?? 0);
    const stride = strides[axis] ?? 0;
    if (typeof read === 'number') {
      cell += read * stride;
      continue;
    }
    let index = read.length - 1;
    while (index > 0 && (read[index]?.validFrom ?? '') > from) index -= 1;
    const slice = read[index];
    if (slice && slice.validTo !== null && (to === null || slice.validTo < to)) return CHANGING;
    cell += (slice?.state ?? 0) * stride;
  }
  return cell;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/** The cells of the rule over legal time. */
function datedSpells<Input>({ columns, strides }: Plan<Input>, facts: SubjectFacts<Input>): readonly Slice<number>[] {
  const axes = columns.map((column, axis) => ({ ordinals: facts.at(column), stride: strides[axis] ?? 0 }));
  const changes = axes.flatMap(({ ordinals }) =>
    typeof ordinals === 'number' ? [] : ordinals.flatMap(({ validFrom }) => validFrom ?? []),
  );
  const cellOn = (on: CalendarDate) =>
    axes.reduce((cell, { ordinals, stride }) => cell + stride * ordinalOn(ordinals, on), 0);
  return timelineOf(changes, cellOn, Object.is);
}

function ordinalOn(ordinals: number | DatedOrdinals, on: CalendarDate): number {
  if (typeof ordinals === 'number') return ordinals;
  return ordinals.findLast(({ validFrom }) => validFrom === null || validFrom <= on)?.state ?? 0;
}

function addFindings<Input>(
  findings: ComputedFinding[],
  plan: Plan<Input>,
  subject: Subject,
  input: Input,
  spells: readonly Slice<number>[],
): void {
  const { rule, table } = plan.compiled;
  for (const spell of spells) {
    const outcome = table.outcomeAt(spell.state);
    if (outcome === 0) continue;
    const ruled = intersection(spell, rule);
    const days = ruled && intersection(ruled, subject.days);
    if (!days || days.validFrom === null) continue;
    const { facts, factsDigest: digest } = cellFacts(plan, spell.state);
    const since = days.validFrom;
    const related = [...new Set(plan.related.flatMap((read) => read(input, since)))].sort();
    const { verb, severity } = rule.cases[outcome - 2] ?? rule;
    findings.push({
      identity: findingIdentity({
        rule: rule.code,
        subjectKind: subject.kind,
        codeScheme: subject.codeScheme,
        subject: subject.code,
        related,
      }),
      rule: rule.code,
      ruleVersion: rule.version,
      subjectKind: subject.kind,
      subject: subject.code,
      related,
      verb,
      severity,
      priority: rule.priority,
      validFrom: days.validFrom,
      validTo: days.validTo,
      facts,
      factsDigest: digest,
    });
  }
}

function cellFacts<Input>({ compiled: { table }, cells }: Plan<Input>, cell: number): CellFacts {
  const known = cells.get(cell);
  if (known) return known;
  const facts = factsOfCell(table.axes, cell);
  const made = { facts, factsDigest: factsDigest(facts) };
  cells.set(cell, made);
  return made;
}

function isInScope(jurisdiction: string | null, subject: Subject): boolean {
  return jurisdiction === null || subject.jurisdictions.includes(jurisdiction);
}
