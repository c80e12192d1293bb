#!/usr/bin/env node
// Writes a synthetic collection of laws in the Markdown format that `quanze import laws` reads.
//
//   node bench/generate-corpus.mjs FOLDER [--files 3500] [--seed 20260105]
//
// The shape is that of the public collection, 147,000 articles in 3,500 files of 60 MB (this one: 145,131 in 58.8 MB): a
// median of 39 articles a file, 95 % of them below 85, the longest with 708; every irregularity as often as it was
// counted there. The words are invented and drawn from a seeded generator: the same arguments write the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomNumbers } from './random.mjs';

const WHOLE = 3_500;
const MEDIAN_ARTICLES = 39;
/** ln(84 / 39) / 1.645: 95 % of a lognormal distribution lie below 84. */
const SPREAD = 0.466;
const LONGEST = 708;
/** Of the files: decisions of a few articles. */
const SHORT_SHARE = 0.04;
/** How many of the files of the whole collection have it. */
const COUNTS = {
  withoutInfoEnd: 28,
  withoutDateInName: 343,
  nonContiguous: 20,
  severalVersions: 76,
  lfsPointers: 6,
  empty: 4,
  withNul: 2,
};
/** Of the lists of items; one file keeps to one form. */
const HALF_WIDTH_SHARE = 0.156;
const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆'.split(
    ' ',
  );
const FOLDERS = [
  ...PROVINCES.map((province) => [`DLC/${province}地方法规`, 1_918 / PROVINCES.length]),
  ['行政法规', 684],
  ['司法解释', 440],
  ['行政法', 119],
  ['经济法', 110],
  ['民法商法', 90],
  ['社会法', 60],
  ['宪法相关法', 47],
  ['部门规章/灯塔部', 20],
  ['部门规章/潮汐总局', 12],
];
/** Of 100 articles, how many have so many 款. */
const PARAGRAPHS = [0, 57, 28, 10, 3, 1, 0.5, 0.3, 0.2];
const NOUNS =
  '灯塔 潮汐 看守人 航标 港池 浮筒 缆绳 桅杆 罗盘 风向 雾号 礁石 沙洲 船坞 水手 领航员 海图 航道 泊位 堤岸 信号旗 值班室 登记簿 许可证 申请人 主管部门 检验机构 报告 期限 材料 费用 标准 措施 档案 场所 设备 计划 名录 记录 名册'.split(
    ' ',
  );
const VERBS =
  '登记 检验 申报 维护 巡查 公布 核对 保存 移交 更换 封存 启用 停用 审查 监督 通知 补正 撤销 变更 注销 备案 评估 培训 演练 协助'.split(
    ' ',
  );
const LINKS = [
  '应当',
  '可以',
  '不得',
  '负责',
  '依照规定',
  '及时',
  '按照程序',
  '会同有关单位',
  '自受理之日起',
  '根据需要',
];
const DIGITS = '零一二三四五六七八九';

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string', default: String(WHOLE) }, seed: { type: 'string', default: '20260105' } },
});
const [folder] = positionals;
const files = Number(given.files);
if (!folder || !Number.isInteger(files) || files < 20) {
  console.error('Usage: node bench/generate-corpus.mjs FOLDER [--files 3500] [--seed 20260105]');
  process.exit(2);
}
const random = randomNumbers(Number(given.seed));
const below = (count) => Math.floor(random() * count);
const oneOf = (list) => list[below(list.length)];
/** From the whole collection to one of this size; what is there at all stays there at least once. */
const scaled = (count) => Math.max(1, Math.round((count * files) / WHOLE));

function normal() {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function weighted(weights) {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return Math.max(0, found);
}

/** 1 to 9,999. */
function chinese(number) {
  let words = '';
  let isGap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ]) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) isGap = words !== '';
    else {
      words += `${isGap ? '零' : ''}${unit === 10 && words === '' && digit === 1 ? '' : DIGITS[digit]}${name}`;
      isGap = false;
    }
  }
  return words;
}

function clause() {
  return `${oneOf(NOUNS)}${oneOf(LINKS)}${oneOf(VERBS)}${oneOf(NOUNS)}${random() < 0.5 ? `和${oneOf(NOUNS)}` : ''}`;
}

function sentence() {
  const clauses = Array.from({ length: 3 + below(6) }, clause);
  const reference = random() < 0.05 ? `，本法第${chinese(1 + below(60))}条另有规定的除外` : '';
  return `${clauses.join('，')}${reference}。`;
}

/** Text of one article, a line each 款 or 项. */
function articleLines(isHalfWidth) {
  return Array.from({ length: weighted(PARAGRAPHS) }, () => {
    if (random() > 0.055) return [sentence()];
    const items = Array.from({ length: 3 + below(9) }, (_, item) => {
      const number = chinese(item + 1);
      return `${isHalfWidth ? `(${number})` : `（${number}）`}${clause()}，${clause()}；`;
    });
    return [`有下列情形之一的，${clause()}：`, ...items];
  }).flat();
}

/** An amendment: some articles rewritten, one inserted, one deleted. */
function amended(articles, isHalfWidth) {
  const rewritten = articles.map((lines) => (random() < 0.1 ? [...lines.slice(0, -1), sentence()] : lines));
  rewritten.splice(below(rewritten.length), 1);
  rewritten.splice(below(rewritten.length), 0, articleLines(isHalfWidth), articleLines(isHalfWidth));
  return rewritten;
}

function heads(count, { isNonContiguous, hasSuffixes, hasDuplicate }) {
  const numbers = [];
  let number = 0;
  for (let index = 0; index < count; index++) {
    if (hasSuffixes && index > 20 && index % 12 < 6) {
      numbers.push(`第${chinese(number)}条之${chinese((index % 12) + 1)}`);
      continue;
    }
    if (!(hasDuplicate && index === 9)) number += isNonContiguous && index === 9 ? 3 : 1;
    numbers.push(`第${chinese(number)}条`);
  }
  return numbers;
}

function lawText(law, version) {
  const { title, articles, traits } = law;
  const history = law.dates.slice(0, version + 1).map((date, index) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month}月${day}日 ${index === 0 ? '灯塔会议第一次会议通过' : `第${chinese(index)}次修正`}`;
  });
  const lines = [`# ${title}`, '', ...history.flatMap((line) => [line, ''])];
  if (!traits.withoutInfoEnd) lines.push('<!-- INFO END -->', '');
  const numbers = heads(articles.length, traits);
  for (const [index, [first = '', ...rest]] of articles.entries()) {
    if (index % 12 === 0) lines.push(`## 第${chinese(index / 12 + 1)}章 ${oneOf(NOUNS)}${oneOf(VERBS)}`, '');
    const blank = traits.hasHeadWithoutSpace && index === 4 ? '' : ' ';
    lines.push(`${numbers[index]}${blank}${first}`, '', ...rest.flatMap((line) => [line, '']));
  }
  return lines.join('\n');
}

/** As texts have it: the first version's date, or that of the publication. */
function effectClause(date) {
  const [year, month, day] = date.split('-').map(Number);
  return random() < 0.3 ? '本法自公布之日起施行。' : `本法自${year + 1}年${month}月${day}日起施行。`;
}

function dateBetween(first, last) {
  const part = (value) => String(value).padStart(2, '0');
  return `${first + below(last - first + 1)}-${part(1 + below(12))}-${part(1 + below(28))}`;
}

function write(path, content) {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  written.files += 1;
  written.bytes += Buffer.byteLength(content);
}

const written = { files: 0, bytes: 0, articles: 0 };
const planted = scaled(COUNTS.lfsPointers) + scaled(COUNTS.empty) + scaled(COUNTS.withNul);
const laws = files - planted - scaled(COUNTS.severalVersions);
const chosen = (count) => new Set(Array.from({ length: scaled(count) }, () => below(laws)));
const traitsOf = {
  withoutInfoEnd: chosen(COUNTS.withoutInfoEnd),
  withoutDateInName: chosen(COUNTS.withoutDateInName),
  isNonContiguous: chosen(COUNTS.nonContiguous),
};
const several = scaled(COUNTS.severalVersions);

for (let number = 0; number < laws; number++) {
  const traits = {
    ...Object.fromEntries(Object.entries(traitsOf).map(([name, numbers]) => [name, numbers.has(number)])),
    hasSuffixes: number === 1,
    hasDuplicate: number === 2,
    hasHeadWithoutSpace: number === 3,
  };
  const isHalfWidth = random() < HALF_WIDTH_SHARE;
  const drawn = random() < SHORT_SHARE ? below(12) : Math.round(MEDIAN_ARTICLES * Math.exp(SPREAD * normal()));
  const least = number > 3 ? 3 : MEDIAN_ARTICLES; // the first ones carry what occurs in one file only
  const count = number === 0 ? LONGEST : Math.min(LONGEST - 1, Math.max(least, drawn));
  const [place] = FOLDERS[weighted(FOLDERS.map(([, weight]) => weight))];
  const kind = place === '司法解释' ? '解释' : place.includes('行政法规') || place.startsWith('DLC') ? '条例' : '法';
  const name = `${oneOf(NOUNS)}${oneOf(VERBS)}${oneOf(NOUNS)}第${chinese(number + 1)}号${kind}`;
  const isSeveral = number >= 4 && number < 4 + several;
  const law = {
    title: `${place.startsWith('行政') ? '中华人民共和国' : ''}${name}`,
    traits: isSeveral ? { ...traits, withoutDateInName: false } : traits,
    dates: isSeveral ? [dateBetween(1995, 2009), dateBetween(2010, 2024)] : [dateBetween(1980, 2024)],
    articles: Array.from({ length: count }, () => articleLines(isHalfWidth)),
  };
  for (const [version, date] of law.dates.entries()) {
    const content = version === 0 ? law.articles : amended(law.articles, isHalfWidth);
    const articles = [...content.slice(0, -1), [effectClause(law.dates[0])]];
    write(
      `${place}/${name}${law.traits.withoutDateInName ? '' : `(${date})`}.md`,
      lawText({ ...law, articles }, version),
    );
    written.articles += articles.length;
  }
}
for (let index = 0; index < scaled(COUNTS.lfsPointers); index++) {
  write(`行政法规/未取回${index}.md`, `version invented-git-lfs/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 14000\n`);
}
for (let index = 0; index < scaled(COUNTS.empty); index++) write(`行政法规/空白${index}.md`, '');
for (let index = 0; index < scaled(COUNTS.withNul); index++) {
  write(`行政法规/损坏${index}.md`, `# 损坏条例\n\n第一条 ${sentence()}\0${sentence()}\n`);
}
console.log(
  `${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB, ${written.articles} articles in ${folder}`,
);
