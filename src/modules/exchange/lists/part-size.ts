/** A part aims at this long, so that on the embedded database readers get their turn. */
const PART_MS = 200;
const FIRST = 40;
/** Fewer would be published in less time than publishing takes. */
const SMALLEST = 80;
const LARGEST = 2_000;

/** How many changes go into a part, told by how long the parts before it took. */
export class PartSize {
  private wanted = FIRST;

  get changes(): number {
    return this.wanted;
  }

  /** At most twice as many as before: records further down may be heavier. */
  adapt(changes: number, ms: number): void {
    if (changes === 0) return;
    const fitting = Math.round((changes * PART_MS) / Math.max(1, ms));
    this.wanted = Math.max(SMALLEST, Math.min(fitting, 2 * this.wanted, LARGEST));
  }
}
