import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../domain/steps.js';

/** How long others may have to wait. */
const TURN_MS = 20;

/** Runs all steps, and lets whatever else the process has to do have its turn in between. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
