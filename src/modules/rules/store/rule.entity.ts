import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  calendarDate,
  oneOf,
  optionalReference,
  reference,
  textList,
  validityCheck,
} from '../../../platform/db/columns.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { defineBasis } from '../../legal/index.js';
import type { RuleCase } from '../domain/rule.js';
import { FindingVerb, type ReplacementMethod, RuleFamily, Severity, SubjectKind } from '../domain/vocabulary.js';

/** A rule as data; two rows of one code never apply on one day. */
export const Rule = defineEntity({
  name: 'Rule',
  tableName: 'rule',
  checks: [
    validityCheck('rule'),
    {
      name: 'rule_code_validity_excl',
      expression: 'exclude using gist (code with =, daterange(valid_from, valid_to) with &&)',
    },
  ],
  properties: {
    id: p.integer().primary(),
    code: p.text().index(),
    family: oneOf(RuleFamily),
    subjectKind: oneOf(SubjectKind),
    criterion: p.text(),
    severity: oneOf(Severity),
    priority: p.integer(),
    verb: oneOf(FindingVerb),
    cases: p.json().$type<readonly RuleCase[]>().defaultRaw(`'[]'`),
    replacements: textList<ReplacementMethod>(),
    statutes: textList(),
    /** Where it applies, there and below; null for the whole country. */
    jurisdictionId: () => optionalReference(() => Jurisdiction, 'jurisdiction_id'),
    title: p.json().$type<LocalisedText>(),
    reason: p.json().$type<LocalisedText>(),
    validFrom: calendarDate(),
    validTo: calendarDate().strictNullable(),
    version: p.integer().default(1),
  },
});
export type RuleRow = InferEntity<typeof Rule>;

/** The provisions that authorise a rule. */
export const RuleBasis = defineBasis('Rule', 'rule', () => Rule);

/** What a rule says of a subject over `[validFrom, validTo)` of legal time; computed, rebuildable. */
export const Finding = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  checks: [validityCheck('finding')],
  indexes: [{ properties: ['subjectKind', 'subjectId'] }],
  uniques: [{ properties: ['identity', 'validFrom'] }],
  properties: {
    id: p.bigint('number').primary(),
    identity: p.text(),
    ruleId: () => reference(() => Rule, 'rule_id'),
    ruleVersion: p.integer(),
    subjectKind: oneOf(SubjectKind),
    subjectId: p.integer(),
    validFrom: calendarDate(),
    validTo: calendarDate().strictNullable(),
    severity: oneOf(Severity),
    verb: oneOf(FindingVerb),
    facts: p.json().$type<Readonly<Record<string, string | number | boolean>>>(),
    factsDigest: p.text(),
    /** Codes of the other subjects it speaks of. */
    related: textList(),
    /** Whose subject it is, and where that stands; null in findings made before they were kept. */
    organisationId: () => optionalReference(() => Organisation, 'organisation_id'),
    jurisdictionId: () => optionalReference(() => Jurisdiction, 'jurisdiction_id'),
  },
});
export type FindingRow = InferEntity<typeof Finding>;
