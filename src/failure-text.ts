import { ConfigError } from './platform/config.js';
import { failureWords } from './platform/db/database-failure.js';
import { bilingual } from './shared/bilingual.js';
import { AppError } from './shared/errors.js';
import { fileFault } from './shared/file-fault.js';

/**
 * What the process tells the people who run it when it cannot go on: what is wrong and the cure, in English and
 * Chinese, without a stack.
 *
 * @returns null for a mistake of ours, which is to be shown whole
 */
export function failureText(error: unknown): string | null {
  if (error instanceof AppError) return withChinese(error);
  if (error instanceof ConfigError) return error.message;
  const words = failureWords(error);
  if (words) {
    return bilingual(
      `${capitalised(words.what.en)}. ${words.cure.en} Nothing is half-written: run it again then.`,
      `${words.what.zh}。${words.cure.zh}不会留下写了一半的内容，之后重新执行即可。`,
    );
  }
  const fault = fileFault(error);
  const path = fault?.path ? `${fault.path}: ` : '';
  return fault && bilingual(`${path}${fault.en}.`, `${path}${fault.zh}。`);
}

/** Refusals of use cases carry their Chinese text in the details. */
function withChinese({ message, details }: AppError): string {
  const { zh, cureZh } = details;
  return typeof zh === 'string' ? bilingual(message, `${zh}${typeof cureZh === 'string' ? cureZh : ''}`) : message;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
