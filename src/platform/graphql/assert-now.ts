import { bilingual } from '../../shared/bilingual.js';
import { InvalidInputError } from '../../shared/errors.js';
import type { Context } from '../context.js';

/**
 * Asserts that an operation reads the registry as it is now. Who may see unpublished work hangs on the areas and
 * organisations of now: those of the past, or of a change that is only tried, would let others in.
 *
 * @throws {InvalidInputError} under `@preview` and `@asOf(recordedAt:)`
 */
export function assertNow(ctx: Context): void {
  if (ctx.readsNow) return;
  throw new InvalidInputError(
    bilingual(
      'Unpublished work is told as it is now: ask for it without @preview and without @asOf(recordedAt:).',
      '未公布的工作内容只按现时状态提供：查询时不得使用 @preview 或者 @asOf(recordedAt:)。',
    ),
  );
}
