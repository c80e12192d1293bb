import { failureWords } from '../../../platform/db/database-failure.js';
import { bilingual } from '../../../shared/bilingual.js';
import { UnavailableError } from '../../../shared/errors.js';

/** How far an import came, of which every part that was published stays. */
export interface Progress {
  /** Drafts. */
  readonly done: number;
  readonly total: number;
}

/**
 * Ends an import that somebody asked to stop.
 *
 * @param progress null where nothing stays
 * @throws {UnavailableError} that says what stays
 */
export function assertNotStopped(signal: AbortSignal | undefined, progress: Progress | null): void {
  if (!signal?.aborted) return;
  if (progress === null) {
    throw new UnavailableError(
      bilingual('The import was stopped; nothing of it was written.', '导入已停止，未写入任何内容。'),
    );
  }
  const rest = restOf(progress);
  throw new UnavailableError(bilingual(`The import was stopped. ${rest.en}`, `导入已停止。${rest.zh}`), {
    ...progress,
  });
}

/** A failure of the database says how far the import came; any other error is the program's and stays as it is. */
export function explainFailure(error: unknown, progress: Progress | null): unknown {
  const words = failureWords(error);
  if (progress === null || !words) return error;
  const { what, cure } = words;
  const rest = restOf(progress);
  return new UnavailableError(
    bilingual(`The import stopped: ${what.en}. ${cure.en} ${rest.en}`, `导入中断：${what.zh}。${cure.zh}${rest.zh}`),
    { ...progress },
    { cause: error },
  );
}

function restOf({ done, total }: Progress): { readonly en: string; readonly zh: string } {
  return {
    en: `${done} of ${total} records are done and stay; run it again to go on.`,
    zh: `共 ${total} 条记录，已处理的 ${done} 条予以保留；重新执行即可继续。`,
  };
}
