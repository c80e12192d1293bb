import { bilingual } from '../../shared/bilingual.js';
import { LimitExceededError, UnauthenticatedError } from '../../shared/errors.js';

/** Wrong passwords for one login in so many minutes, after which it waits. */
const ATTEMPTS = 5;
const MINUTES = 15;

/** Passwords looked at together, each at 128 MiB; and so many more may wait. */
const AT_ONCE = 2;
const WAITING = 20;

/** Logins remembered at most; the oldest is forgotten first. */
const LOGINS = 10_000;

/** Holds back those who guess. */
export interface Throttle {
  /**
   * Lets one attempt through.
   *
   * @throws {LimitExceededError} when the login has failed too often, or too many are signing in
   */
  attempt<Result>(login: string, work: () => Promise<Result>): Promise<Result>;
}

/** Remembers in memory, for this process alone. */
export function makeThrottle(now: () => number = Date.now): Throttle {
  const failures = new Map<string, readonly number[]>();
  const queue: (() => void)[] = [];
  let running = 0;
  const recent = (login: string) => (failures.get(login) ?? []).filter((at) => at > now() - MINUTES * 60_000);

  const enter = async () => {
    if (running >= AT_ONCE) {
      if (queue.length >= WAITING) throw busy();
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };
  const remember = (login: string, times: readonly number[]) => {
    failures.delete(login);
    if (times.length > 0) failures.set(login, times);
    const [oldest] = failures.keys();
    if (failures.size > LOGINS && oldest !== undefined) failures.delete(oldest);
  };

  return {
    async attempt(login, work) {
      const before = recent(login);
      const [first] = before;
      if (before.length >= ATTEMPTS && first !== undefined) throw tooOften(first + MINUTES * 60_000 - now());
      // counted before it is known to be wrong: those who ask all at once are counted too
      const at = now();
      remember(login, [...before, at]);
      await enter().catch((error: unknown) => {
        remember(login, without(recent(login), at));
        throw error;
      });
      try {
        const result = await work();
        remember(login, []);
        return result;
      } catch (error) {
        if (!(error instanceof UnauthenticatedError)) remember(login, without(recent(login), at));
        throw error;
      } finally {
        leave();
      }
    },
  };
}

function without(times: readonly number[], one: number): readonly number[] {
  const index = times.indexOf(one);
  return index < 0 ? times : times.toSpliced(index, 1);
}

function tooOften(waitMs: number): LimitExceededError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new LimitExceededError(
    bilingual(
      `Too many wrong passwords for this login; try again in ${retryAfterSeconds} s.`,
      `该用户名密码错误次数过多，请在 ${retryAfterSeconds} 秒后重试。`,
    ),
    { limit: 'signIn', retryAfterSeconds },
  );
}

function busy(): LimitExceededError {
  return new LimitExceededError(
    bilingual('Too many are signing in; try again in a moment.', '登录人数过多，请稍后再试。'),
    { limit: 'signIn', retryAfterSeconds: 5 },
  );
}
