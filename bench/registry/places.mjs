import { FEWEST_BLOCKS, MOST_BLOCKS } from './sizes.mjs';

/** First two digits of the provinces of GB/T 2260, so that codes pass their check; the names are invented. */
const PREFIXES = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(
  ' ',
);
const DIGITS = '零一二三四五六七八九';

/** Departments of a seat: the first ones have the most items. Codes ascend: 11 organs, 12 institutions, 13 grassroots. */
export const DEPARTMENTS = [
  ...'市场监督管理局31 公安局09 人力资源和社会保障局14 自然资源局15 住房和城乡建设局17 交通运输局18 农业农村局20 卫生健康局23 应急管理局25 民政局11 教育局05 文化和旅游局22 生态环境局16 水利局19 发展和改革局04 税务局30 司法局12 财政局13 科学技术局06 工业和信息化局07 民族宗教事务局08 商务局21 退役军人事务局24 统计局34 审计局27 国有资产监督管理局28 体育局33 人民政府04'
    .split(' ')
    .map((text) => ({ kind: 'STATUTORY_ORGAN', prefix: '11', ...named(text) })),
  ...'不动产登记中心15 社会保险经办中心14 住房公积金管理中心17 公共就业服务中心14'
    .split(' ')
    .map((text) => ({ kind: 'PUBLIC_INSTITUTION', prefix: '12', ...named(text) })),
  { kind: 'AUTHORISED', prefix: '12', ...named('医疗保障服务中心23') },
  { kind: 'ENTRUSTED', prefix: '12', ...named('农业综合行政执法大队20') },
  { kind: 'GRASSROOTS', prefix: '13', ...named('中心社区居民委员会11') },
];
const GOVERNMENT = 27;
const OFFICES = ['行政审批股', '综合业务股'];

/**
 * Jurisdictions, organisations, their offices, and the seats: places whose organisations have items.
 *
 * @param size of `SIZES`
 * @param random of `randomNumbers`
 * @param nationId id of the row of the whole country, which is there already
 */
export function planPlaces(size, random, nationId) {
  const jurisdictions = [];
  const seats = [];
  let nextId = nationId;
  const place = (parentId, level, code, name) => {
    const row = { id: ++nextId, code, name, level, parent_id: parentId, search_text: name };
    jurisdictions.push(row);
    return row;
  };
  const provinces = [];
  const cities = [];
  for (let number = 0; number <= size.provinces; number++) {
    const prefix = PREFIXES[number] ?? '99';
    const province = place(nationId, 2, `${prefix}0000`, `示例${chinese(number + 1)}省`);
    provinces.push({ ...province, number, hasSeats: number < size.provinces });
    if (number === size.provinces) break;
    if (!size.isCountyOnly) seats.push({ place: province, province: number, city: null });
    for (let city = 1; city <= size.cities; city++) {
      const row = place(province.id, 3, `${prefix}${two(city)}00`, `${province.name}${chinese(city)}市`);
      cities.push({ ...row, number: cities.length, province: number });
      if (!size.isCountyOnly) seats.push({ place: row, province: number, city: cities.length - 1 });
      const counties = spread(size.counties, size.provinces * size.cities, cities.length - 1);
      for (let county = 1; county <= counties; county++) {
        const name = `${row.name.slice(row.name.indexOf('省') + 1)}${chinese(county)}县`;
        const own = place(row.id, 4, `${prefix}${two(city)}${two(20 + county)}`, name);
        seats.push({ place: own, province: number, city: cities.length - 1 });
      }
    }
  }
  giveBlocks(seats, size, random);
  const organisations = organisationsOf(seats, nationId);
  return { jurisdictions, provinces, cities, seats, organisations, offices: officesOf(organisations) };
}

/** Province halls get the most; the others between the bounds, so that the sum is right. */
function giveBlocks(seats, { handlingBlocks, powerBlocks }, random) {
  for (const seat of seats) {
    const drawn = FEWEST_BLOCKS + Math.floor(random() * (MOST_BLOCKS - FEWEST_BLOCKS));
    seat.blocks = seats.length === 1 ? handlingBlocks : seat.place.level === 2 ? MOST_BLOCKS : drawn;
  }
  const movable = seats.filter(({ place }) => place.level > 2);
  for (let rest = handlingBlocks - seats.reduce((sum, { blocks }) => sum + blocks, 0); rest !== 0; ) {
    const seat = movable[Math.floor(random() * movable.length)];
    const wanted = seat.blocks + Math.sign(rest);
    if (wanted < FEWEST_BLOCKS || wanted > MOST_BLOCKS) continue;
    seat.blocks = wanted;
    rest -= Math.sign(rest);
  }
  let firstBlock = 1;
  let firstPowerBlock = 1;
  for (const seat of seats) {
    seat.firstBlock = firstBlock;
    seat.firstPowerBlock = firstPowerBlock;
    seat.powerBlocks = (seat.blocks * powerBlocks) / handlingBlocks;
    firstBlock += seat.blocks;
    firstPowerBlock += seat.powerBlocks;
  }
}

/** The central organs first, then those of each seat, in the order of their codes. */
function organisationsOf(seats, nationId) {
  const organisations = [];
  const organs = (jurisdictionId, area, name, seatNumber, departments) => {
    const first = organisations.length + 1;
    for (const [order, department] of departments.entries()) {
      const ownName = `${name}${department.name}`;
      organisations.push({
        id: first + order,
        code: socialCreditCode(department.prefix, area, order, seatNumber),
        code_scheme: 'CN-USCC',
        name: ownName,
        short_name: null,
        kind: department.kind,
        jurisdiction_id: jurisdictionId,
        leading_organ_id: order === GOVERNMENT || departments.length <= GOVERNMENT ? null : first + GOVERNMENT,
        search_text: ownName,
      });
    }
    return first;
  };
  organs(nationId, '100000', '全国', 0, DEPARTMENTS.slice(0, GOVERNMENT));
  for (const [index, seat] of seats.entries()) {
    seat.firstOrganisation = organs(seat.place.id, seat.place.code, seat.place.name, index + 1, DEPARTMENTS);
  }
  return organisations;
}

function officesOf(organisations) {
  return organisations.flatMap(({ id, code }) =>
    OFFICES.map((name, order) => ({
      id: (id - 1) * OFFICES.length + order + 1,
      code: `${code}#${name}`,
      organisation_id: id,
      name,
    })),
  );
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** @see GB 32100-2015, GB 11714-1997 */
function socialCreditCode(prefix, area, order, seat) {
  const body = `0${two(order)}${String(seat).padStart(5, '0')}`;
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  const code = `${prefix}${area}${body}${checkOf(sum)}`;
  let total = 0;
  let weight = 1;
  for (const character of code) {
    total += weight * ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return `${code}${ALPHABET.charAt((31 - (total % 31)) % 31)}`;
}

function checkOf(sum) {
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** How many of `count` things fall to place `index` of `places`. */
function spread(count, places, index) {
  return Math.floor(((index + 1) * count) / places) - Math.floor((index * count) / places);
}

function named(text) {
  return { name: text.slice(0, -2), sector: text.slice(-2) };
}

function two(number) {
  return String(number).padStart(2, '0');
}

/** 1 to 999. */
export function chinese(number) {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundreds ? `${DIGITS[hundreds]}百${!tens && ones ? '零' : ''}` : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : '';
  return `${head}${middle}${ones ? DIGITS[ones] : ''}`;
}
