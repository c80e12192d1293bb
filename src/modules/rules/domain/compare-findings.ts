/** What two computations of one finding may differ in. */
export interface ComparedFinding {
  readonly identity: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly ruleId: number;
  readonly ruleVersion: number;
  readonly severity: string;
  readonly verb: string;
  readonly factsDigest: string;
  readonly organisationId: number | null;
  readonly jurisdictionId: number | null;
}

/** What has to be written so that the findings are those wanted, and no more. */
export interface FindingDifference<Wanted, Standing = ComparedFinding & { readonly id: number }> {
  readonly inserted: readonly Wanted[];
  readonly updated: readonly (Wanted & { readonly id: number })[];
  /** Ids. */
  readonly deleted: readonly number[];
  /** As they stood: the findings that are updated or deleted. */
  readonly before: readonly Standing[];
  readonly unchanged: number;
}

/**
 * Compares findings as they stand with what they should be. One that begins on the same day with the same identity is
 * the same finding; it is updated only when it says something else.
 *
 * @param standing of the subjects of `wanted`, all of them
 */
export function compareFindings<
  Wanted extends ComparedFinding,
  Standing extends ComparedFinding & { readonly id: number },
>(standing: readonly Standing[], wanted: readonly Wanted[]): FindingDifference<Wanted, Standing> {
  const before = new Map(standing.map((finding) => [keyOf(finding), finding]));
  const inserted: Wanted[] = [];
  const updated: (Wanted & { readonly id: number })[] = [];
  const replaced: Standing[] = [];
  for (const finding of wanted) {
    const key = keyOf(finding);
    const old = before.get(key);
    before.delete(key);
    if (!old) inserted.push(finding);
    else if (!saysTheSame(old, finding)) {
      updated.push({ ...finding, id: old.id });
      replaced.push(old);
    }
  }
  const gone = [...before.values()];
  return {
    inserted,
    updated,
    deleted: gone.map(({ id }) => id),
    before: [...replaced, ...gone],
    unchanged: wanted.length - inserted.length - updated.length,
  };
}

function keyOf({ identity, validFrom }: ComparedFinding): string {
  return `${identity} ${validFrom}`;
}

function saysTheSame(a: ComparedFinding, b: ComparedFinding): boolean {
  return (
    a.validTo === b.validTo &&
    a.ruleId === b.ruleId &&
    a.ruleVersion === b.ruleVersion &&
    a.severity === b.severity &&
    a.verb === b.verb &&
    a.factsDigest === b.factsDigest &&
    a.organisationId === b.organisationId &&
    a.jurisdictionId === b.jurisdictionId
  );
}
