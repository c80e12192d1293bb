import { type Em, tableOf } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { type DescribedFinding, describeFindings } from './describe-findings.js';
import type { NewFinding } from './judge-units.js';
import { Finding } from './store/rule.entity.js';

/** What became of findings, as they bear on a day and later. */
export interface FindingChanges {
  readonly opened: readonly DescribedFinding[];
  readonly resolved: readonly DescribedFinding[];
  /** Before and now, but now with another verb or severity; as they are now. */
  readonly changed: readonly DescribedFinding[];
}

/** Gathers what an evaluation writes, to tell at its end what became of the findings. */
export class FindingWatch {
  private readonly before: NewFinding[] = [];
  private readonly after: NewFinding[] = [];

  /** Hears what is written: `EvaluationOptions.onWritten`. */
  readonly onWritten = (before: readonly NewFinding[], after: readonly NewFinding[]): void => {
    this.before.push(...before);
    this.after.push(...after);
  };

  /**
   * What became of the findings that hold on the day or on a later one; what ended before it is passed over.
   *
   * @param em of the transaction that evaluated them
   */
  async changesFrom(em: Em, on: CalendarDate): Promise<FindingChanges> {
    const before = firstByIdentity(this.before, on);
    const after = firstByIdentity(this.after, on);
    const untouched = await this.untouchedFrom(em, [...new Set([...before.keys(), ...after.keys()])], on);
    const appear = [...after.values()].filter(({ identity }) => !before.has(identity) && !untouched.has(identity));
    const vanish = [...before.values()].filter(({ identity }) => !after.has(identity) && !untouched.has(identity));
    const turn = [...after.values()].filter((finding) => {
      const old = before.get(finding.identity);
      return old !== undefined && (old.verb !== finding.verb || old.severity !== finding.severity);
    });
    return {
      opened: await describeFindings(em, appear),
      resolved: await describeFindings(em, vanish),
      changed: await describeFindings(em, turn),
    };
  }

  /** Of the identities, those with another spell that was not written and holds on the day or later. */
  private async untouchedFrom(em: Em, identities: readonly string[], on: CalendarDate): Promise<ReadonlySet<string>> {
    if (identities.length === 0) return new Set();
    const written = new Set(this.after.map(({ identity, validFrom }) => `${identity} ${validFrom}`));
    const rows = await em.execute<{ identity: string; validFrom: string }[]>(
      `select identity, valid_from::text as "validFrom" from ${tableOf(Finding)}
       where identity in (select value from json_array_elements_text(?::json)) and (valid_to is null or valid_to > ?)`,
      [JSON.stringify(identities), on],
    );
    return new Set(
      rows
        .filter(({ identity, validFrom }) => !written.has(`${identity} ${validFrom}`))
        .map(({ identity }) => identity),
    );
  }
}

/** By identity the first spell that holds on the day or later. */
function firstByIdentity(findings: readonly NewFinding[], on: CalendarDate): ReadonlyMap<string, NewFinding> {
  const first = new Map<string, NewFinding>();
  for (const finding of findings) {
    if (finding.validTo !== null && finding.validTo <= on) continue;
    const known = first.get(finding.identity);
    if (!known || finding.validFrom < known.validFrom) first.set(finding.identity, finding);
  }
  return first;
}
