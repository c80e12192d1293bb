import { type CalendarDate, parseCalendarDate } from '../../../../shared/dates.js';
import type { JudgedEvidence, JudgedOrganisation } from '../judged.js';

/** Proofs that a kind of issuer must not issue, as a document lists them. */
interface BarredList {
  /** Whom it binds. */
  readonly binds: (issuer: JudgedOrganisation) => boolean;
  readonly from: CalendarDate;
  readonly barred: readonly BarredProof[];
}

/** One entry of a list. */
interface BarredProof {
  /** As the document names it. */
  readonly name: string;
  /** Words of a name by which the same proof goes; one of them in it is enough. */
  readonly words: readonly string[];
}

/** What {@link barredProofOf} says of a piece of evidence. */
export interface Barred {
  readonly by: 'VILLAGE' | 'POLICE' | 'POLICE_IF_BOOK';
  readonly from: CalendarDate;
  /** The entry of the list. */
  readonly name: string;
}

/** @see 民发〔2020〕20号 附件 不应由基层群众性自治组织出具证明事项清单（第一批） */
const VILLAGE: BarredList = {
  binds: ({ kind }) => kind === 'GRASSROOTS',
  from: parseCalendarDate('2020-02-19'),
  barred: [
    { name: '亲属关系证明', words: ['亲属关系'] },
    { name: '居民身份信息证明', words: ['身份信息'] },
    { name: '户口登记项目内容变更申请证明', words: ['户口登记项目'] },
    { name: '居民养犬证明', words: ['养犬'] },
    { name: '无犯罪记录证明', words: ['无犯罪', '无违法犯罪'] },
    { name: '社区戒毒社区康复人员情况证明', words: ['社区戒毒', '社区康复'] },
    { name: '人员失踪证明', words: ['失踪'] },
    { name: '婚姻状况证明', words: ['婚姻状况', '单身证明', '未婚证明'] },
    { name: '出生证明', words: ['出生证明', '出生情况证明'] },
    { name: '健在证明', words: ['健在'] },
    { name: '死亡证明', words: ['死亡证明'] },
    { name: '疾病状况证明', words: ['疾病证明', '疾病状况'] },
    { name: '残疾状况证明', words: ['残疾证明', '残疾状况'] },
    { name: '婚育状况证明', words: ['婚育'] },
    { name: '居民就业状况证明', words: ['就业状况'] },
    { name: '居民个人档案证明', words: ['个人档案'] },
    { name: '居民财产证明', words: ['财产证明', '财产状况'] },
    { name: '遗产继承权证明', words: ['继承权'] },
    { name: '市场主体住所证明', words: ['市场主体住所'] },
    { name: '证件遗失证明', words: ['证件遗失'] },
  ],
};

const isPolice = ({ name }: JudgedOrganisation): boolean => /公安|派出所/.test(name);

/** @see 公通字〔2016〕21号: what identity documents show in full */
const POLICE: BarredList = {
  binds: isPolice,
  from: parseCalendarDate('2016-09-01'),
  barred: [
    { name: '公民姓名', words: ['姓名证明', '姓名、曾用名'] },
    { name: '公民曾用名', words: ['曾用名'] },
    { name: '公民性别', words: ['性别'] },
    { name: '公民身份号码', words: ['身份号码', '身份证号码'] },
    { name: '公民民族成分', words: ['民族成分', '民族证明'] },
    { name: '公民出生日期', words: ['出生日期'] },
    { name: '公民出生地', words: ['出生地'] },
    { name: '公民籍贯', words: ['籍贯'] },
    { name: '公民户籍所在地住址', words: ['户籍所在地住址', '户籍住址', '户籍地址'] },
  ],
};

/** @see 公通字〔2016〕21号: what the police must not certify where the household register book can show it */
const POLICE_IF_BOOK: BarredList = {
  binds: isPolice,
  from: parseCalendarDate('2016-09-01'),
  barred: [
    { name: '户口迁移情况', words: ['户口迁移'] },
    { name: '住址变动情况', words: ['住址变动'] },
    { name: '户口登记项目内容变更和更正情况', words: ['户口登记项目'] },
    { name: '注销户口情况', words: ['注销户口', '户口注销'] },
    { name: '同户人员与户主间的亲属关系', words: ['同户亲属关系', '与户主关系', '与户主的关系'] },
  ],
};

const LISTS = { VILLAGE, POLICE, POLICE_IF_BOOK } as const;

const known = new WeakMap<JudgedEvidence, Barred | 'NOT_BARRED'>();

/**
 * The entry by which all who issue the evidence must not issue it; null when there is none, or when the register knows
 * no issuer. Evidence is recognised by its name and aliases, so a name that says less than the document is not found.
 */
export function barredProofOf(evidence: JudgedEvidence): Barred | null {
  let barred = known.get(evidence);
  if (barred === undefined) {
    barred = find(evidence) ?? 'NOT_BARRED';
    known.set(evidence, barred);
  }
  return barred === 'NOT_BARRED' ? null : barred;
}

function find({ issuers, name, aliases }: JudgedEvidence): Barred | null {
  if (issuers.length === 0) return null;
  for (const by of ['VILLAGE', 'POLICE', 'POLICE_IF_BOOK'] as const) {
    const { binds, from, barred } = LISTS[by];
    if (!issuers.every(binds)) continue;
    const entry = barred.find(({ words }) =>
      words.some((word) => [name, ...aliases].some((each) => each.includes(word))),
    );
    if (entry) return { by, from, name: entry.name };
  }
  return null;
}
