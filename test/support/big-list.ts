import { csv } from './csv.js';

/** A power list without a fault, with so many powers and so much text that it does not fit on a full disk. */
export function bigPowerList(powers: number): Uint8Array {
  const rows = Array.from({ length: powers }, (_, index) => ({
    权力类型: '行政许可',
    项目名称: `第${index + 1}号许可`,
    行使主体: '清禾县某局',
    实施依据: '【法律】《中华人民共和国行政许可法》第十二条',
    责任事项: `1.受理责任：${wordsOf(index, 400)}。\n2.审查责任：${wordsOf(index + powers, 400)}。`,
  }));
  return csv(['权力类型', '项目名称', '行使主体', '实施依据', '责任事项'], ...rows);
}

/** Options with which the list can be imported into a registry that has the reference tables alone. */
export const BIG_LIST_OPTIONS = [
  ...['--jurisdiction', '990121', '--jurisdiction-name', '清禾县', '--organisation-create'],
  ...['--language', 'en'],
];

/** Chinese signs in an order that does not compress, the same for the same number. */
function wordsOf(seed: number, length: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(0x4e00 + Math.floor((state / 2 ** 32) * 20_000));
  }).join('');
}
