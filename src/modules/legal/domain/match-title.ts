const STATE = '中华人民共和国';
const MARKS = /[《》〈〉<>"'“”‘’\s\u200b-\u200d\ufeff]/g;
const LAST_NOTE = /^(.+)\(([^()]*)\)$/;
const TRIAL = /^(?:试行|暂行)$/;
/** 2019年修订, 修正, 2018年第二次修正, 2004-04-30, 修订版 */
const VERSION = /^(?:(?:19|20)\d\d(?:$|\D).*|.*(?:修订|修正|修改|公布|发布)(?:版|本|文本)?)$/;

/**
 * Makes titles comparable: two titles of one instrument give the same text, whatever its version.
 *
 * 中华人民共和国 at the head, 《》, blanks and notes on the version (（2019年修订）) go; full-width forms become plain
 * ones. （试行） stays, because the trial text and its successor are two instruments.
 *
 * @param title e.g. `"《中华人民共和国行政许可法》（2019年修正）"`
 * @returns e.g. `"行政许可法"`; empty when the title holds nothing else
 */
export function matchTitle(title: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')');
  const name = plain.startsWith(STATE) ? plain.slice(STATE.length) : plain;
  let rest = name;
  let trial = '';
  for (;;) {
    const [, before, note = ''] = LAST_NOTE.exec(rest) ?? [];
    if (before === undefined || !(TRIAL.test(note) || VERSION.test(note))) return rest + trial;
    if (TRIAL.test(note)) trial = `(${note})`;
    rest = before;
  }
}
