import type { Em } from '../../../src/platform/db/index.js';
import { type Ask, asking, askOne } from './ask.js';
import { Circles } from './circles.js';
import { readEliminations } from './elimination.js';
import { readEvidenceRegister } from './evidence.js';
import { isDemandedOn, readDemandingItem } from './requirement.js';
import { requirementFactsOn } from './requirement-facts.js';
import { type FactsOnDay, type RuleRow, readRuleRows, verdictOf } from './rules.js';

/** What is judged, as findings name it. */
export interface OracleSubject {
  readonly kind: string;
  readonly id: number;
}

/** What a rule says of the subject on a day. */
export interface OracleFinding {
  readonly rule: string;
  readonly verb: string;
  readonly severity: string;
}

/** A record as the oracle has read it. */
export interface ReadSubject {
  /** Codes of its place and all above. */
  readonly jurisdictions: readonly string[];
  isJudgedOn(day: string): boolean;
  factsOn(day: string): FactsOnDay;
}

/** Judges one subject after another on one day after another, as slowly as it takes. */
export class Oracle {
  private constructor(
    private readonly ask: Ask,
    private readonly circles: Circles,
    private readonly rules: readonly RuleRow[],
  ) {}

  static async of(em: Em): Promise<Oracle> {
    const ask = asking(em);
    return new Oracle(ask, new Circles(await readEvidenceRegister(ask)), readRuleRows());
  }

  /** Reads what is known of a subject, by statements that ask for it alone. */
  async read({ kind, id }: OracleSubject): Promise<ReadSubject> {
    const { ask, circles } = this;
    if (kind !== 'REQUIREMENT') throw new RangeError(`Nothing reads ${kind}`);
    const { item: itemId } = await askOne<{ item: number }>(
      ask,
      'select handling_item_id as item from document_requirement where id = ?',
      id,
    );
    const item = await readDemandingItem(ask, itemId);
    const demand = item.demands.find((each) => each.id === id);
    if (!demand) throw new RangeError(`No demand ${id}`);
    const eliminations = await readEliminations(ask, item);
    return {
      jurisdictions: item.place.codes,
      isJudgedOn: (day) => isDemandedOn(demand, item, day),
      factsOn: (day) => requirementFactsOn({ demand, item, eliminations, circles }, day),
    };
  }

  /** What the rules say of it on the day, in the order of their codes. */
  findingsOn(
    kind: string,
    subject: ReadSubject,
    day: string,
  ): { facts: FactsOnDay; findings: readonly OracleFinding[] } {
    if (!subject.isJudgedOn(day)) return { facts: {}, findings: [] };
    const facts = subject.factsOn(day);
    const findings = this.rules.flatMap((rule) => {
      const isInForce = rule.validFrom <= day && (rule.validTo == null || day < rule.validTo);
      const isOfHere = !rule.scope?.jurisdiction || subject.jurisdictions.includes(rule.scope.jurisdiction);
      if (rule.subjectKind !== kind || !isInForce || !isOfHere) return [];
      const verdict = verdictOf(rule, facts);
      return verdict ? [{ rule: rule.code, ...verdict }] : [];
    });
    return { facts, findings };
  }
}
