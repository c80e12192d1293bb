import { isAtHand } from './coverage.js';
import type { Demanded, DemandingItem, Evidence, Organ } from './requirement.js';

/** 民发〔2020〕20号 附件, by words of the names under which lists carry its twenty entries. */
const VILLAGE = [
  '亲属关系',
  '身份信息',
  '户口登记项目',
  '养犬',
  '无犯罪|无违法犯罪',
  '社区戒毒|社区康复',
  '失踪',
  '婚姻状况|单身证明|未婚证明',
  '出生证明|出生情况证明',
  '健在',
  '死亡证明',
  '疾病证明|疾病状况',
  '残疾证明|残疾状况',
  '婚育',
  '就业状况',
  '个人档案',
  '财产证明|财产状况',
  '继承权',
  '市场主体住所',
  '证件遗失',
];
/** 公通字〔2016〕21号: nine facts that identity documents show. */
const POLICE =
  /姓名证明|姓名、曾用名|曾用名|性别|身份号码|身份证号码|民族成分|民族证明|出生日期|出生地|籍贯|户籍所在地住址|户籍住址|户籍地址/;
/** 公通字〔2016〕21号: five facts that the household register book can show. */
const POLICE_IF_BOOK = /户口迁移|住址变动|户口登记项目|注销户口|户口注销|同户亲属关系|与户主关系|与户主的关系/;

const VILLAGES_SINCE = '2020-02-19';
const POLICE_SINCE = '2016-09-01';

const isVillage = ({ kind }: Organ) => kind === 'GRASSROOTS';
const isPolice = ({ name }: Organ) => /公安|派出所/.test(name);

type By = 'VILLAGE' | 'POLICE' | 'POLICE_IF_BOOK' | null;

/** By which list nobody who issues the evidence may issue it on the day. */
function barredBy({ issuers, name, aliases }: Evidence, day: string): By {
  const isCalled = (words: RegExp) => [name, ...aliases].some((each) => words.test(each));
  if (issuers.length === 0) return null;
  if (issuers.every(isVillage) && day >= VILLAGES_SINCE && isCalled(new RegExp(VILLAGE.join('|')))) return 'VILLAGE';
  if (!issuers.every(isPolice) || day < POLICE_SINCE) return null;
  return isCalled(POLICE) ? 'POLICE' : isCalled(POLICE_IF_BOOK) ? 'POLICE_IF_BOOK' : null;
}

/** Whether every way, or one of them, asks for what its issuers must not issue. */
export function barredOn(demand: Demanded, item: DemandingItem, day: string): string {
  const ways = demand.ways.map((way): By => {
    const lists = way.map((evidence) => {
      const by = barredBy(evidence, day);
      return by === 'POLICE_IF_BOOK' && isShownByBook(evidence, demand, item) ? 'POLICE' : by;
    });
    return lists.find((by) => by === 'POLICE' || by === 'VILLAGE') ?? lists.find((by) => by !== null) ?? null;
  });
  const certain = ways.filter((by) => by === 'POLICE' || by === 'VILLAGE');
  if (ways.length > 0 && certain.length === ways.length) return certain[0] ?? 'NO';
  if (certain.length > 0) return 'IN_PART';
  return ways.includes('POLICE_IF_BOOK') ? 'POLICE_IF_BOOK' : 'NO';
}

/** The item demands the household register book anyway, and it proves all that the evidence does. */
function isShownByBook(evidence: Evidence, demand: Demanded, { demands }: DemandingItem): boolean {
  if (evidence.facts.length === 0) return false;
  return demands.some(
    (other) =>
      other !== demand &&
      isAtHand(other, demand) &&
      other.ways.length > 0 &&
      other.ways.every((way) =>
        evidence.facts.every((fact) => way.some((each) => isBook(each) && each.facts.includes(fact))),
      ),
  );
}

const isBook = ({ name, aliases }: Evidence) => [name, ...aliases].some((each) => /户口[簿本]/.test(each));
