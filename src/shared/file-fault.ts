import type { LocalisedText } from './vocabulary.js';

/** Why the operating system does not give a file or folder. */
export interface FileFault extends LocalisedText {
  /** Code of Node, e.g. `"EACCES"`. */
  readonly code: string;
  /** The file or folder; null where the system does not say. */
  readonly path: string | null;
}

/** Codes that only files and folders have, not connections. */
const WORDS: Readonly<Record<string, LocalisedText>> = {
  ENOENT: { en: 'there is no such file or folder', zh: '没有该文件或目录' },
  EACCES: { en: 'this account has no right to it', zh: '当前账户没有相应权限' },
  EPERM: { en: 'this account has no right to it', zh: '当前账户没有相应权限' },
  EISDIR: { en: 'it is a folder', zh: '该路径是目录' },
  ENOTDIR: { en: 'a part of its path is no folder', zh: '路径中有一段不是目录' },
  EEXIST: { en: 'it exists already', zh: '已经存在' },
  ENAMETOOLONG: { en: 'its name is too long', zh: '名称过长' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EDQUOT: { en: 'the disk quota is used up', zh: '磁盘配额已用完' },
  EFBIG: { en: 'the system lets no file grow so large', zh: '超出系统允许的文件大小' },
  EROFS: { en: 'the disk can only be read', zh: '磁盘为只读' },
  EIO: { en: 'the disk fails', zh: '磁盘读写出错' },
};

/**
 * What the operating system says of a file or folder, in words.
 *
 * @returns `{ code: "EACCES", path: "/laws", en: "this account has no right to it (EACCES)", zh: … }`; null for any other error
 */
export function fileFault(error: unknown): FileFault | null {
  const { code, path = null } = textsOf(error);
  const words = code !== undefined && Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  if (code === undefined || !words) return null;
  return { code, path, en: `${words.en} (${code})`, zh: `${words.zh}（${code}）` };
}

function textsOf(error: unknown): { readonly code?: string; readonly path?: string } {
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('path' in error && typeof error.path === 'string' ? { path: error.path } : {}),
  };
}
