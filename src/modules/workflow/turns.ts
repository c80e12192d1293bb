import { bilingual } from '../../shared/bilingual.js';
import { LimitExceededError } from '../../shared/errors.js';

/** Lets some in at a time. */
export interface Turns {
  /**
   * Waits for a turn.
   *
   * @returns gives the turn to the next; of several calls the first counts
   * @throws {LimitExceededError} when too many wait already
   */
  enter(): Promise<() => void>;
}

/** Turns of this process. */
export function makeTurns({
  atOnce,
  waiting,
  limit,
}: {
  readonly atOnce: number;
  readonly waiting: number;
  /** What is limited, for those who are refused. */
  readonly limit: string;
}): Turns {
  const queue: (() => void)[] = [];
  let running = 0;
  const pass = () => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    async enter() {
      if (running < atOnce) running += 1;
      else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
      else {
        throw new LimitExceededError(
          bilingual('Too many ask for this at once; try again.', '同时请求过多，请稍后重试。'),
          {
            limit,
            allowed: atOnce + waiting,
          },
        );
      }
      let hasLeft = false;
      return () => {
        if (hasLeft) return;
        hasLeft = true;
        pass();
      };
    },
  };
}
