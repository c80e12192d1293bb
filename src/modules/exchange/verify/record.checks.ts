import { type Em, tableOf } from '../../../platform/db/index.js';
import { loadSearchColumns, type SearchColumns } from '../../../platform/text/pinyin.js';
import { checkCode, isCodeSchemeKey } from '../../../shared/codes/index.js';
import { type RecordKind, recordKinds } from '../../workflow/index.js';
import { type Check, type Fault, findFaults, firstFaults, sqlCheck } from './check.js';

/** Rows read at a time. */
const PAGE = 5_000;

/** What is derived from the fields of a record, and what one record may say of another. */
export const recordChecks: readonly Check[] = [
  {
    name: 'SEARCH_TEXT',
    says: {
      zh: '检索文本及其拼音与记录的字段一致',
      en: 'records are found by the words of their own fields, and how they sound',
    },
    find: async (em) => {
      const searchColumns = await loadSearchColumns();
      return firstFaults(
        recordKinds.filter(({ searchFields }) => searchFields.length > 0),
        (kind) =>
          firstFaults(
            pages<SearchedRow>(em, kind, [...kind.searchFields, 'searchText', 'searchPinyin']),
            wrongSearchTexts(kind, searchColumns),
          ),
      );
    },
  },
  {
    name: 'CODE_FAULT',
    says: { zh: '编码问题的标记与编码规则的判断一致', en: 'codes are flagged as their schemes judge them' },
    find: (em) =>
      firstFaults(recordKinds.filter(hasCodeFault), (kind) => {
        const columns = kind.codeScheme ? ['codeFault'] : ['codeFault', 'codeScheme'];
        return firstFaults(pages<CodedRow>(em, kind, columns), wrongCodeFaults(kind));
      }),
  },
  sqlCheck(
    'DELEGATION_TO_SELF',
    { zh: '权力不向自己下放、授权或者委托', en: 'nobody delegates a power to itself' },
    `select 'Delegation ' || code as record, 'from and to organisation ' || to_organisation_id as detail
     from delegation where from_organisation_id = to_organisation_id`,
  ),
  sqlCheck(
    'AREA_BELOW_PARENT',
    { zh: '行政区划的层级低于其上级区划', en: 'an area is of a lower level than the area above it' },
    `select 'Jurisdiction ' || j.code as record, 'level ' || j.level || ' under level ' || above.level as detail
     from jurisdiction as j join jurisdiction as above on above.id = j.parent_id where j.level <= above.level`,
  ),
  {
    name: 'NOT_AFTER_TODAY',
    says: { zh: '决定、认定和公布的日期不晚于今日', en: 'nothing was decided, judged or promulgated after today' },
    find: (em, today) =>
      findFaults(
        em,
        `select 'Elimination ' || code as record, 'decided on ' || decided_on as detail
         from elimination where decided_on > ?
         union all select 'PowerItem ' || code, 'judged on ' || upper_law_judged_on
         from power_item where upper_law_judged_on > ?
         union all select 'InstrumentVersion ' || code, 'promulgated on ' || promulgated_on
         from instrument_version where promulgated_on > ?`,
        [today, today, today],
      ),
  },
];

interface SearchedRow extends Readonly<Record<string, unknown>>, SearchColumns {
  readonly id: number;
  readonly code: string;
}

interface CodedRow {
  readonly id: number;
  readonly code: string;
  readonly codeFault: string | null;
  readonly codeScheme?: string;
}

function wrongSearchTexts(
  { name, searchFields }: RecordKind,
  searchColumns: (...texts: readonly string[]) => SearchColumns,
) {
  return (rows: readonly SearchedRow[]): Fault[] =>
    rows.flatMap((row) => {
      const words = searchFields.flatMap((field) => row[field] ?? []);
      const wanted = searchColumns(...words.filter((word): word is string => typeof word === 'string'));
      const faults = [
        [row.searchText, wanted.searchText],
        [row.searchPinyin, wanted.searchPinyin],
      ].filter(([stands, right]) => stands !== right);
      return faults.map(([stands, right]) => ({ record: `${name} ${row.code}`, detail: `${stands} ≠ ${right}` }));
    });
}

function hasCodeFault({ schema }: RecordKind): boolean {
  return 'codeFault' in schema.meta.properties;
}

function wrongCodeFaults({ name, codeScheme }: RecordKind) {
  return (rows: readonly CodedRow[]): Fault[] =>
    rows.flatMap((row) => {
      const scheme = codeScheme ?? row.codeScheme ?? '';
      const wanted = isCodeSchemeKey(scheme) ? checkCode(scheme, row.code).fault : null;
      return row.codeFault === wanted
        ? []
        : [{ record: `${name} ${row.code}`, detail: `${row.codeFault ?? 'no fault'} ≠ ${wanted ?? 'no fault'}` }];
    });
}

/** Some properties of all records of a kind, with id and code, page by page. */
async function* pages<Row extends { readonly id: number }>(
  em: Em,
  { schema }: RecordKind,
  properties: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const columns = ['id', 'code', ...properties].map((name) => `${snake(name)} as "${name}"`).join(', ');
  let after = 0;
  for (;;) {
    const rows = await em.execute<Row[]>(
      `select ${columns} from ${tableOf(schema)} where id > ? order by id limit ${PAGE}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
