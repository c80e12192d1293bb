import type { Em } from '../../../src/platform/db/index.js';
import { type Ask, asking, askOne, holds } from './ask.js';
import { authorityFactsOn, readEstablishedPower } from './authority.js';
import { Circles } from './circles.js';
import { dutyFactsOn, isOwedOn, powerDutiesOn, readDutifulPower, readDuty } from './duties.js';
import { readEliminations } from './elimination.js';
import { readEvidenceRegister } from './evidence.js';
import { handlingFactsOn, readHandlingRecord } from './handling-item.js';
import { isDemandedOn, readDemandingItem } from './requirement.js';
import { requirementFactsOn } from './requirement-facts.js';
import { type FactsOnDay, type RuleRow, readRuleRows, verdictOf } from './rules.js';
import { readServiceRecord, serviceFactsOn } from './service-item.js';

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
  read({ kind, id }: OracleSubject): Promise<ReadSubject> {
    switch (kind) {
      case 'REQUIREMENT':
        return this.readRequirement(id);
      case 'HANDLING_ITEM':
        return this.readHandlingItem(id);
      case 'SERVICE_ITEM':
        return this.readServiceItem(id);
      case 'POWER':
        return this.readPower(id);
      case 'RESPONSIBILITY':
        return this.readResponsibility(id);
      default:
        throw new RangeError(`Nothing reads ${kind}`);
    }
  }

  private async readRequirement(id: number): Promise<ReadSubject> {
    const { ask, circles } = this;
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

  private async readHandlingItem(id: number): Promise<ReadSubject> {
    const record = await readHandlingRecord(this.ask, id);
    return {
      jurisdictions: record.item.place.codes,
      isJudgedOn: (day) => holds(record.item, day),
      factsOn: (day) => handlingFactsOn(record, day),
    };
  }

  private async readServiceItem(id: number): Promise<ReadSubject> {
    const service = await readServiceRecord(this.ask, id);
    return {
      jurisdictions: service.place.codes,
      isJudgedOn: (day) => holds(service, day),
      factsOn: (day) => serviceFactsOn(service, day),
    };
  }

  private async readPower(id: number): Promise<ReadSubject> {
    const power = await readDutifulPower(this.ask, id);
    const established = await readEstablishedPower(this.ask, id);
    return {
      jurisdictions: power.place.codes,
      isJudgedOn: (day) => holds(power, day),
      factsOn: (day) => ({ ...powerDutiesOn(power, day), ...authorityFactsOn(established, day) }),
    };
  }

  private async readResponsibility(id: number): Promise<ReadSubject> {
    const duty = await readDuty(this.ask, id);
    return {
      jurisdictions: duty.place.codes,
      isJudgedOn: (day) => isOwedOn(duty, day),
      factsOn: (day) => dutyFactsOn(duty, day),
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
