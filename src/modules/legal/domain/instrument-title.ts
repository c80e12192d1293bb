import { type CalendarDate, isCalendarDate } from '../../../shared/dates.js';

/** What the place of a file in a collection of laws says about the text in it. */
export interface FileClues {
  /** Title without the state's name, as the file is called, e.g. `"行政许可法"`. */
  readonly title: string;
  /** The date in the name, that of this version; null when there is none. */
  readonly versionDate: CalendarDate | null;
  /** Folders from the outermost, e.g. `["DLC", "上海地方法规", "地方性法规", "上海"]`. */
  readonly folders: readonly string[];
  /** Short name of the province whose local regulations the folder holds, e.g. `"上海"`; null elsewhere. */
  readonly province: string | null;
  /** Department whose rules the folder holds, e.g. `"公安部"`; null elsewhere. */
  readonly department: string | null;
}

const FILE_NAME = /^(.*?)(?:\s*[(（]((?:19|20)\d\d-\d\d-\d\d)[)）])?(?:\.(?:md|markdown|txt))?$/i;
const LOCAL = /^(.+?)(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?地方性?法规$/;

/**
 * Reads the path of a file in a collection that is filed by level: `行政法规/道路运输条例(2023-07-20).md`.
 *
 * @param path with `/` or `\` between folders
 */
export function readFilePath(path: string): FileClues {
  const parts = path
    .normalize('NFC')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.');
  const [, title = '', date = ''] = FILE_NAME.exec(parts.at(-1) ?? '') ?? [];
  const folders = parts.slice(0, -1);
  const local = folders.indexOf('DLC') >= 0 ? (folders[folders.indexOf('DLC') + 1] ?? '') : '';
  return {
    title: title.trim(),
    versionDate: isCalendarDate(date) ? date : null,
    folders,
    province: LOCAL.exec(local)?.[1] ?? null,
    department: folders.includes('部门规章') ? (folders[folders.indexOf('部门规章') + 1] ?? null) : null,
  };
}

/** The title by which an instrument is known in the registry: without 中华人民共和国, marks and blanks. */
export function instrumentTitle(fullTitle: string): string {
  const plain = fullTitle.replace(/[\s《》\u200b-\u200d\ufeff]/g, '');
  return plain.startsWith(STATE) && plain.length > STATE.length ? plain.slice(STATE.length) : plain;
}

const STATE = '中华人民共和国';

/**
 * The code of an instrument.
 *
 * @param place GB/T 2260 code of the issuing region for local instruments, null for national ones
 * @returns the title, for local instruments with the place, e.g. `"道路运输管理条例@450000"`
 */
export function instrumentCode(title: string, place: string | null): string {
  return place === null ? instrumentTitle(title) : `${instrumentTitle(title)}@${place}`;
}
