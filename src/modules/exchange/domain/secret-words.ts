export interface SecretWord {
  readonly word: string;
  /** True when the words are those of law, so that they may be what a power is about: 国家秘密载体印制资质. */
  readonly isSubject: boolean;
}

/** Secrets of others, which an organ must keep; no sign that the text itself is secret. */
const NOT_OURS = /商业秘密|技术秘密|《[^《》]*》/g;
const SUBJECT = /(?:国家|工作)秘密/;
const MARK = /绝密|机密|秘密|内部资料|内部文件|内部使用|不得公开|不予公开/;

/**
 * The word that says a text may not be public, or null. 国家秘密 and 工作秘密 may be the subject of a power and are
 * told apart from 绝密, 机密, 秘密, 内部资料 and their like. Titles in 《》 and 商业秘密 do not count.
 *
 * @see 保守国家秘密法 (grades 绝密, 机密, 秘密)
 */
export function secretWord(text: string): SecretWord | null {
  const own = text.replace(NOT_OURS, '');
  const mark = MARK.exec(own.replace(new RegExp(SUBJECT, 'g'), ''));
  if (mark) return { word: mark[0], isSubject: false };
  const subject = SUBJECT.exec(own);
  return subject && { word: subject[0], isSubject: true };
}
