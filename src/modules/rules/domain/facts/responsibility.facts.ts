import type { FactDeclarations } from '../fact.js';
import { CITED_LAW_READS } from './fact-reads.js';
import { words } from './fact-words.js';

const BASIS_READS = [
  'responsibility_item_basis.citation_id',
  'responsibility_item.power_item_id',
  'power_item.organisation_id',
  'organisation.jurisdiction_id',
  ...CITED_LAW_READS,
] as const;

const SOURCE = '关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）';

/**
 * What a rule may ask about one duty 责任事项 on one day.
 *
 * @see 中办发〔2015〕21号
 */
export const RESPONSIBILITY_FACTS = {
  basis: {
    type: 'ENUM',
    meaning: { zh: '责任事项依据中最能成立的一项该日的状态', en: 'How the best basis of the duty stands on the day' },
    source: SOURCE,
    reads: BASIS_READS,
    values: {
      IN_FORCE: words('有效', 'in force', '依据有效', 'has a basis in force'),
      UNRESOLVED: words(
        '待查明',
        'unresolved',
        '依据的效力尚待查明',
        'has a basis whose force the register cannot tell',
      ),
      ARTICLE_MISSING: words(
        '没有该条',
        'article missing',
        '所引条文在该文件中从未有过',
        'cites an article that the instrument never had',
      ),
      UNKNOWN_TITLE: words(
        '文件未收录',
        'unknown title',
        '所引文件没有收录',
        'cites an instrument that is not in the register',
      ),
      ARTICLE_GONE: words('条文已删除', 'article gone', '所引条文已经删去', 'cites an article that is no longer there'),
      NOT_YET_IN_FORCE: words('尚未施行', 'not yet in force', '依据尚未施行', 'has a basis that is not yet in force'),
      NO_LONGER_IN_FORCE: words(
        '已失效',
        'no longer in force',
        '依据已经废止或者失效',
        'has a basis that is no longer in force',
      ),
      OUT_OF_AREA: words('不适用于本地', 'of another area', '依据不适用于本地', 'has a basis of another area'),
      NONE: words('没有依据', 'none', '没有列明依据', 'names no basis'),
    },
  },
  citationFault: {
    type: 'ENUM',
    meaning: {
      zh: '该日所引依据中最严重的毛病，不问其他依据如何',
      en: 'The worst fault among its citations on the day, whatever the others are worth',
    },
    source: SOURCE,
    reads: BASIS_READS,
    values: {
      NONE: words('没有', 'none', '引用没有毛病', 'cites nothing that is amiss'),
      NOT_IN_FORCE: words(
        '有已失效的',
        'one not in force',
        '所引依据中有已不再有效的',
        'cites among others a basis that is not in force',
      ),
      ARTICLE_GONE: words(
        '有条文已删除的',
        'one article gone',
        '所引依据中有条文已经删去的',
        'cites among others an article that is no longer there',
      ),
      ARTICLE_MISSING: words(
        '有条文不存在的',
        'one article missing',
        '所引依据中有从未有过的条文',
        'cites among others an article that never was',
      ),
      UNKNOWN_TITLE: words(
        '有未收录的',
        'one unknown title',
        '所引依据中有没有收录的文件',
        'cites among others an instrument that is not in the register',
      ),
    },
  },
} as const satisfies FactDeclarations;
