import type { Em } from '../../../src/platform/db/index.js';
import { asking } from './ask.js';
import type { Oracle, OracleSubject } from './oracle.js';

interface StoredFinding {
  readonly rule: string;
  readonly verb: string;
  readonly severity: string;
  readonly facts: Readonly<Record<string, string | boolean | number>>;
}

/** How often the oracle was asked, and on what it and the findings differ: a line each. */
export interface Comparison {
  readonly checks: number;
  readonly findings: number;
  readonly differences: readonly string[];
}

/** Compares the findings of each subject on each day with what the oracle makes of it. */
export async function compareWithFindings(
  em: Em,
  oracle: Oracle,
  subjects: readonly OracleSubject[],
  days: readonly string[],
): Promise<Comparison> {
  const ask = asking(em);
  const differences: string[] = [];
  let findings = 0;
  for (const subject of subjects) {
    const read = await oracle.read(subject);
    for (const day of days) {
      const stored = await ask<StoredFinding>(
        `select r.code as rule, f.verb, f.severity, f.facts from finding f join rule r on r.id = f.rule_id
         where f.subject_kind = ? and f.subject_id = ? and f.valid_from <= ? and (f.valid_to is null or ? < f.valid_to)`,
        subject.kind,
        subject.id,
        day,
        day,
      );
      const said = oracle.findingsOn(subject.kind, read, day);
      findings += stored.length;
      const where = `${subject.kind} ${subject.id} ${day}`;
      const found = stored.map(lineOf).sort();
      const expected = said.findings.map(lineOf).sort();
      for (const line of found.filter((each) => !expected.includes(each))) differences.push(`${where} stored ${line}`);
      for (const line of expected.filter((each) => !found.includes(each))) differences.push(`${where} oracle ${line}`);
      for (const { rule, facts } of stored) {
        for (const [name, value] of Object.entries(facts)) {
          if (said.facts[name] !== value)
            differences.push(`${where} ${rule}: ${name} stored ${value}, oracle ${said.facts[name]}`);
        }
      }
    }
  }
  return { checks: subjects.length * days.length, findings, differences };
}

const lineOf = ({ rule, verb, severity }: { rule: string; verb: string; severity: string }) =>
  `${rule} ${verb} ${severity}`;
