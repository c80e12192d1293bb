/** Organs of the county 990123, as the demonstration calls them. */
const ORGANS = ['临渠县市场监督管理局', '临渠县公安局', '临渠县民政局', '临渠县自然资源局'];
const LAWS = ['行政许可法', '行政处罚法', '食品安全法', '灯塔管理法'];
const COLUMNS =
  '序号 职权编码 权力类型 项目名称 实施依据 行使主体 承办机构 责任事项 责任事项依据 追责情形 追责依据'.split(' ');

/**
 * A list of powers 权责清单 as CSV, the same for the same arguments: each row a power with two bases, some new offices,
 * citations of laws that are in the register and of one that is not.
 *
 * @param {number} rows powers
 * @param {{ duties?: number, prefix?: string }} [options] `duties`: responsibilities of each power; there are half as
 *   many grounds of accountability. `prefix` begins every code
 * @returns {Uint8Array}
 */
export function generatedPowerList(rows, { duties = 2, prefix = 'GEN' } = {}) {
  const lines = [COLUMNS.join(',')];
  for (let number = 1; number <= rows; number += 1) lines.push(row(number, duties, prefix).map(quoted).join(','));
  return Buffer.from(lines.join('\r\n'));
}

function row(number, duties, prefix) {
  const cite = (offset) =>
    `《中华人民共和国${LAWS[(number + offset) % LAWS.length]}》第${hanNumber(1 + ((number + offset * 7) % 60))}条`;
  const list = (count, text) => Array.from({ length: count }, (_, index) => `${index + 1}.${text(index)}`).join('\n');
  const grounds = Math.floor(duties / 2);
  return [
    String(number),
    `${prefix}-${String(number).padStart(5, '0')}`,
    '行政处罚',
    `对第${number}号航标未按规定登记的处罚`,
    list(2, (index) => `【法律】${cite(index)}`),
    ORGANS[number % ORGANS.length],
    `第${number % 20}股`,
    list(duties, (index) => `立案责任：第${number}号航标的第${index + 1}项违法行为，应当及时审查并决定是否立案。`),
    list(duties, (index) => `【法律】${cite(index + 2)}`),
    list(grounds, (index) => `对第${number}号航标应当立案而不予立案的第${index + 1}种情形。`),
    list(grounds, (index) => `【法律】${cite(index + 5)}`),
  ];
}

const DIGITS = '零一二三四五六七八九';

/** 1–99 as laws number their articles: 十, 十一, 二十, 二十一. */
function hanNumber(number) {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

function quoted(cell) {
  return `"${cell.replaceAll('"', '""')}"`;
}
