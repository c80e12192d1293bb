import type { CalendarDate, Validity } from '../../../shared/dates.js';
import type { CompiledRule } from './compile-rules.js';
import type { FactValues } from './fact.js';
import { cellOf, factsOfCell } from './fact-packing.js';
import { factsDigest, findingIdentity } from './finding-identity.js';
import { intersection } from './legal-timeline.js';
import type { FindingVerb, Severity, SubjectKind } from './vocabulary.js';

/** What is judged. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly code: string;
  /** Codes of the jurisdiction it stands in and of all above, so that rules of narrower scope find it. */
  readonly jurisdictions: readonly string[];
}

/** The facts of a subject on every day of `[validFrom, validTo)`. */
export interface FactSlice extends Validity {
  readonly facts: FactValues;
  /** Per fact, the codes of the other subjects it speaks of (what covers this document, the rest of a circle). */
  readonly related?: Readonly<Record<string, readonly string[]>>;
}

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

/**
 * Judges one subject by every rule, over all of legal time.
 *
 * @param timeline slices in order, without overlap
 * @returns findings in the order of the rules, then of their days. The interval of each is as long as it can be: it
 *   ends where the rule stops holding, where a fact that the rule names changes, or where the rule itself ends. Changes
 *   of other facts do not cut it
 */
export function evaluateSubject(
  rules: readonly CompiledRule[],
  subject: Subject,
  timeline: readonly FactSlice[],
): readonly ComputedFinding[] {
  return rules
    .filter(({ rule }) => rule.subjectKind === subject.kind && isInScope(rule.scope.jurisdiction, subject))
    .flatMap((compiled) => spellsOf(compiled, timeline).map((spell) => findingOf(compiled, subject, spell)));
}

/** A stretch of days on which a rule holds in one cell of its table. */
interface Spell extends Validity {
  readonly validFrom: CalendarDate;
  readonly cell: number;
  readonly related: readonly string[];
}

function spellsOf({ rule, table }: CompiledRule, timeline: readonly FactSlice[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (const slice of timeline) {
    const days = intersection(slice, rule);
    if (days === null || days.validFrom === null) continue;
    const cell = cellOf(table.axes, slice.facts);
    if (!table.holdsAt(cell)) continue;
    const related = relatedIn(slice, table.axes);
    const last = spells.at(-1);
    if (last?.validTo === days.validFrom && last.cell === cell && isSameList(last.related, related)) {
      spells[spells.length - 1] = { ...last, validTo: days.validTo };
    } else {
      spells.push({ validFrom: days.validFrom, validTo: days.validTo, cell, related });
    }
  }
  return spells;
}

function findingOf({ rule, table }: CompiledRule, subject: Subject, spell: Spell): ComputedFinding {
  const facts = factsOfCell(table.axes, spell.cell);
  const { related, validFrom, validTo } = spell;
  return {
    identity: findingIdentity({ rule: rule.code, subjectKind: subject.kind, subject: subject.code, related }),
    rule: rule.code,
    ruleVersion: rule.version,
    subjectKind: subject.kind,
    subject: subject.code,
    related,
    verb: rule.verb,
    severity: rule.severity,
    priority: rule.priority,
    validFrom,
    validTo,
    facts,
    factsDigest: factsDigest(facts),
  };
}

function isInScope(jurisdiction: string | null, subject: Subject): boolean {
  return jurisdiction === null || subject.jurisdictions.includes(jurisdiction);
}

function relatedIn(slice: FactSlice, named: readonly { readonly name: string }[]): readonly string[] {
  const { related } = slice;
  return related ? [...new Set(named.flatMap(({ name }) => related[name] ?? []))].sort() : [];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
