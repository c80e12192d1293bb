import type { Em, Publication } from '../../../platform/db/index.js';
import { type AppliedChange, type OnPublish, type Published, publish } from '../../workflow/index.js';
import type { MappedKind } from '../domain/mapped-record.js';
import type { ImportOutcome } from '../domain/report.js';
import { DraftPlan, type Part, type PlannedChange, PlanOvertaken, type Refusal } from './draft-plan.js';
import { findCuts } from './find-cuts.js';
import { assertNotStopped, explainFailure, type Progress } from './interruption.js';
import type { ListDraft } from './list-draft.js';
import { PartSize } from './part-size.js';

export interface AppliedDrafts<Seen> {
  /** One for each draft, in order. */
  readonly outcomes: readonly ImportOutcome[];
  readonly refusals: readonly Refusal[];
  /** What was changed, or would be. */
  readonly planned: readonly PlannedChange[];
  /** What `look` saw of all that landed, some drafts at a time. */
  readonly seen: readonly Seen[];
}

export interface ApplyDrafts<Seen> {
  /** True: a publication for each part of the list, as soon as it is applied. False: one publication or none. */
  readonly inParts: boolean;
  readonly isDryRun: boolean;
  /** See `ListImport`. */
  readonly headKinds: readonly MappedKind[];
  /** Of a publication, by what it changes; `part` counts from 1, and is null where one publication does. */
  readonly label: (counts: { readonly created: number; readonly updated: number }, part: number | null) => string;
  readonly onPublish: readonly OnPublish[];
  /** Reads the registry with some of the drafts in it; of a dry run, before they are rolled back. */
  readonly look: (em: Em, landed: readonly ListDraft[]) => Promise<Seen>;
  /** Ends the work before the next part. */
  readonly signal?: AbortSignal | undefined;
  /** Hears how many drafts of how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * The registry says what the drafts say; those it refuses are left out with all that depends on them. Where nothing
 * differs nothing is published.
 *
 * All drafts are compared and judged before anything is written, so that what is refused does not depend on how they
 * are published. In parts, those that were published stay when the work is interrupted; the next run finds them
 * unchanged and goes on. A dry run in parts applies each with what it needs of those before it, and rolls it back.
 *
 * @param drafts at most one for each record
 * @throws {UnavailableError} when it was stopped, or the database failed between parts
 */
export async function applyDrafts<Seen>(
  em: Em,
  drafts: readonly ListDraft[],
  options: ApplyDrafts<Seen>,
): Promise<AppliedDrafts<Seen>> {
  const plan = await DraftPlan.make(em, drafts, () => assertNotStopped(options.signal, null));
  const seen = await new PartWriter(em, plan, options).write();
  return { outcomes: plan.outcomes, refusals: plan.refusals, planned: plan.planned, seen };
}

/** Drafts in a part of which few change anything, and changes applied at a time in one publication. */
const LARGEST = 2_000;

/** How long a part may hold the connection, so that on the embedded database readers get their turn. */
const PART_MS = 200;

/** In a dry run more, because much is done again for each part: what the parts above entered is not there. */
const DRY_PART_MS = 400;

/** Carries a dry run out of its transaction. */
class Rollback extends Error {}

const rollBack: OnPublish = async () => {
  throw new Rollback();
};

class PartWriter<Seen> {
  private readonly cuts: readonly boolean[];
  private readonly all: Part;
  private readonly seen: Seen[] = [];
  /** Drafts in parts that were published; they stay. */
  private done = 0;
  /** When the newest publication began to hold the connection. */
  private heldSince = 0;

  constructor(
    private readonly em: Em,
    private readonly plan: DraftPlan,
    private readonly options: ApplyDrafts<Seen>,
  ) {
    this.cuts = findCuts(plan.drafts, options.headKinds);
    this.all = { from: 0, to: plan.drafts.length };
  }

  /** @returns what was seen */
  async write(): Promise<readonly Seen[]> {
    const { inParts, isDryRun } = this.options;
    await (inParts ? this.writeInParts() : this.publish(this.largeParts(), null));
    if (!isDryRun) await this.look(this.em.fork(), this.largeParts());
    return this.seen;
  }

  /** A publication for each part, of a size that holds the connection only as long as readers may wait. */
  private async writeInParts(): Promise<void> {
    const size = new PartSize(this.options.isDryRun ? DRY_PART_MS : PART_MS);
    const total = this.plan.changing(this.all).length;
    for (let number = 1; this.done < this.all.to; ) {
      const part = this.nextPart(this.done, size.changes);
      const changes = this.plan.changing(part).length;
      await this.publish([part], changes === total ? null : number);
      this.done = part.to;
      this.options.onProgress?.(this.done, this.all.to);
      if (changes === 0) continue;
      size.adapt(changes, performance.now() - this.heldSince);
      number += 1;
    }
  }

  /** The parts as one publication, begun anew when somebody else's overtakes it; none where nothing differs. */
  private async publish(parts: readonly Part[], number: number | null): Promise<void> {
    const { label, isDryRun, onPublish } = this.options;
    for (;;) {
      assertNotStopped(this.options.signal, this.staying);
      const changing = parts.flatMap((part) => this.plan.changing(part));
      if (changing.length === 0) {
        if (isDryRun) await this.look(this.em.fork(), parts);
        return;
      }
      const before = this.seen.length;
      try {
        await publish(
          this.em,
          {
            label: label(this.plan.count(changing), number),
            onPublish: isDryRun ? [...onPublish, rollBack] : onPublish,
          },
          (tx, publication) => this.apply(tx, parts, publication),
        );
        return;
      } catch (error) {
        if (error instanceof Rollback) return;
        if (!(error instanceof PlanOvertaken)) throw explainFailure(error, this.staying);
        this.seen.splice(before);
      }
    }
  }

  /** Applies in a publication what differs, some at a time for the sake of memory. */
  private async apply(tx: Em, parts: readonly Part[], publication: Publication): Promise<Published> {
    const { inParts, isDryRun, signal, onProgress } = this.options;
    this.heldSince = performance.now();
    const applied: AppliedChange[] = [];
    for (const part of parts) {
      assertNotStopped(signal, this.staying);
      const changing = this.plan.changing(part);
      // rolled back part by part, what stands above is not there
      const needed = inParts && isDryRun ? this.plan.withNeeded(changing) : changing;
      applied.push(...(await this.plan.apply(tx, needed, publication)));
      if (isDryRun) await this.look(tx, [part]);
      if (!inParts) onProgress?.(part.to, this.all.to);
    }
    return { applied, instrumentIds: [] };
  }

  private async look(em: Em, parts: readonly Part[]): Promise<void> {
    for (const part of parts) this.seen.push(await this.options.look(em, this.plan.landed(part)));
  }

  private get staying(): Progress | null {
    const { inParts, isDryRun } = this.options;
    return inParts && !isDryRun ? { done: this.done, total: this.all.to } : null;
  }

  private largeParts(): readonly Part[] {
    const parts: Part[] = [];
    for (let from = 0; from < this.all.to; ) {
      const part = this.nextPart(from, LARGEST);
      parts.push(part);
      from = part.to;
    }
    return parts;
  }

  /** From a draft to the first cut behind so many changes. */
  private nextPart(from: number, changes: number): Part {
    let counted = 0;
    for (let to = from; to < this.all.to; to += 1) {
      const isFull = counted >= changes || to - from >= LARGEST;
      if (isFull && this.cuts[to]) return { from, to };
      counted += this.plan.changing({ from: to, to: to + 1 }).length;
    }
    return { from, to: this.all.to };
  }
}
