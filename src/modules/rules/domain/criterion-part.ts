import type { ASTNode } from '@marcbachmann/cel-js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { domainOf, type EnumFact, type Fact, type IntegerFact, type LevelFact } from './fact.js';

/** What a part of a criterion is, as far as comparing it goes. */
export type Part =
  | { readonly kind: 'BOOLEAN'; readonly isLiteral: boolean }
  | { readonly kind: 'INTEGER'; readonly fact: IntegerFact }
  | { readonly kind: 'CHOICE'; readonly fact: EnumFact | LevelFact }
  | { readonly kind: 'NUMBER'; readonly value: bigint }
  | { readonly kind: 'TEXT'; readonly value: string }
  /** Its fault is reported already; it fits everywhere. */
  | { readonly kind: 'FAULTY' };

/** {@link Part} of which nothing more can be said. */
export const FAULTY = { kind: 'FAULTY' } as const satisfies Part;
/** A condition, or a fact that is true or false. */
export const BOOLEAN = { kind: 'BOOLEAN', isLiteral: false } as const satisfies Part;

/** The part that a fact named in a criterion is. */
export function partOf(fact: Fact): Part {
  if (fact.type === 'BOOLEAN') return BOOLEAN;
  return isChoice(fact) ? { kind: 'CHOICE', fact } : { kind: 'INTEGER', fact };
}

/** True for facts whose values have names. */
export function isChoice(fact: Fact): fact is EnumFact | LevelFact {
  return fact.type === 'ENUM' || fact.type === 'LEVEL';
}

/** True for a value that is written out. */
export function isLiteral(part: Part): boolean {
  return part.kind === 'NUMBER' || part.kind === 'TEXT' || (part.kind === 'BOOLEAN' && part.isLiteral);
}

/** True when two facts can be compared with each other. */
export function haveSameValues(left: EnumFact | LevelFact, right: EnumFact | LevelFact): boolean {
  const values = new Set(domainOf(left));
  return values.size === domainOf(right).length && domainOf(right).every((value) => values.has(value));
}

/** The text as written, cut so that a message stays a sentence. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** How a message speaks of the part. */
export function kindName(part: Part): LocalisedText {
  switch (part.kind) {
    case 'BOOLEAN':
      return { zh: '真假条件', en: 'a condition' };
    case 'INTEGER':
    case 'NUMBER':
      return { zh: '整数', en: 'a whole number' };
    case 'CHOICE':
      return { zh: '枚举事实', en: 'a fact with named values' };
    default:
      return { zh: '文字', en: 'text' };
  }
}

/** How a message speaks of what the allow-list does not know. */
export function constructName(node: ASTNode): LocalisedText {
  switch (node.op) {
    case 'call':
    case 'rcall':
      return { zh: `函数${quoted(node.args[0])}`, en: `the function ${quoted(node.args[0])}` };
    case '.':
    case '.?':
      return { zh: '成员访问“.”', en: 'member access “.”' };
    case '[]':
    case '[?]':
      return { zh: '下标访问“[]”', en: 'index access “[]”' };
    case 'list':
      return { zh: '列表（只能跟在in之后）', en: 'a list, except after in' };
    case 'map':
      return { zh: '映射“{}”', en: 'a map “{}”' };
    default:
      return { zh: `运算“${node.op.replace('_', '')}”`, en: `the operator “${node.op.replace('_', '')}”` };
  }
}
