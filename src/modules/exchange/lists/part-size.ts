/** The first part, and as small as any gets: fewer would be written in less time than a publication takes by itself. */
const SMALLEST = 40;
const LARGEST = 2_000;

/** How many changes go into a part, told by how long the parts before it took. */
export class PartSize {
  private wanted = SMALLEST;

  /** @param aimMs how long a part shall take */
  constructor(private readonly aimMs: number) {}

  get changes(): number {
    return this.wanted;
  }

  /** At most twice as many as before: records further down may be heavier. */
  adapt(changes: number, ms: number): void {
    if (changes === 0) return;
    const fitting = Math.round((changes * this.aimMs) / Math.max(1, ms));
    this.wanted = Math.max(SMALLEST, Math.min(fitting, 2 * this.wanted, LARGEST));
  }
}
