/** Every syllable of Mandarin without its tone, `v` for ü, as input methods spell it; interjections are left out. */
const SYLLABLES: ReadonlySet<string> = new Set(
  `
  a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng
  cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu
  cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo
  e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan
  guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian
  jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan
  kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan
  lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao
  ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen
  peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang
  rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she
  shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan
  tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi
  xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan
  yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua
  zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
  `
    .trim()
    .split(/\s+/),
);

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_letter, index) => syllable.slice(0, index + 1))),
);

/** Letters of the longest syllables, `zhuang`. */
export const LONGEST_SYLLABLE = 6;

/** Initials that many speakers do not keep apart; those that differ by an h are {@link nearSyllables} anyway. */
const CONFUSED: Readonly<Record<string, string>> = { n: 'l', l: 'nr', r: 'l', f: 'h', h: 'f' };

/** True for `"hu"`, not for `"h"`. */
export function isSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}

/** True when a syllable begins so: `"h"`, `"zhua"`, and `"hu"` too. */
export function isBeginning(letters: string): boolean {
  return BEGINNINGS.has(letters);
}

/**
 * The syllables that sound like one to many speakers: zh as z, ch as c, sh as s, n as l, f as h, ang as an, ing as in.
 *
 * @returns the syllable itself first: `["zen", "zeng", "zhen", "zheng"]`
 */
export function soundingLike(syllable: string): string[] {
  const sound = soundOf(syllable);
  return [syllable, ...[...SYLLABLES].filter((other) => other !== syllable && soundOf(other) === sound)];
}

/**
 * The syllables that a slip of the fingers may have spoilt: one letter more, less, other, or two letters exchanged. The first letter
 * stands, or is one that speakers confuse with it.
 *
 * @returns in no order; the letters themselves too when they are a syllable
 */
export function nearSyllables(letters: string): string[] {
  const first = letters.slice(0, 1);
  const initials = first + (CONFUSED[first] ?? '');
  return [...SYLLABLES].filter((other) => initials.includes(other.slice(0, 1)) && isOneSlipAway(letters, other));
}

function soundOf(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[lr]/, 'n')
    .replace(/^f/, 'h')
    .replace(/ng$/, 'n');
}

/** True when the texts are equal or differ by one letter, or by the order of two neighbours. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return (
    restA === restB ||
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
