import type { ASTNode } from '@marcbachmann/cel-js';
import { nearestName } from '../../../shared/nearest-name.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import {
  BOOLEAN,
  constructName,
  FAULTY,
  haveSameValues,
  isChoice,
  isLiteral,
  kindName,
  type Part,
  partOf,
  quoted,
} from './criterion-part.js';
import { type CriterionProblem, type CriterionProblemCode, positionAt } from './criterion-problem.js';
import { domainOf, type EnumFact, type FactDeclarations, factNamed, type IntegerFact, type LevelFact } from './fact.js';

/** Most problems that one check reports: a person mends a few and asks again. */
const MAX_PROBLEMS = 20;

/** What the check of a parsed criterion found. */
export interface CriterionCheck {
  /** Facts it names, each once, in catalogue order. */
  readonly factNames: readonly string[];
  /** How many parts the criterion has: names, values and what joins them. */
  readonly partCount: number;
  /** In the order of the text, at most 20; empty when the criterion is sound. */
  readonly problems: readonly CriterionProblem[];
}

/**
 * Holds the parsed criterion against our own allow-list: names of facts, literals, comparison, `in` with a list of
 * literals, `!`, `&&`, `||` and `?:` between conditions. The library's own checker lets calls, arithmetic and values
 * that no fact has pass.
 *
 * The walk recurses no deeper than the tree, which the cap on length holds under 2,000 levels.
 *
 * @param ast the tree of `text` as the library parsed it
 */
export function checkCriterion(ast: ASTNode, text: string, facts: FactDeclarations): CriterionCheck {
  const check = new Check(text, facts);
  check.condition(ast);
  if (check.named.size === 0 && check.problems.length === 0) {
    check.report(ast, 'NAMES_NO_FACT', { zh: '判定条件没有用到任何事实', en: 'The criterion names no fact' });
  }
  const problems = check.problems.toSorted((a, b) => a.position.offset - b.position.offset);
  return {
    factNames: Object.keys(facts).filter((name) => check.named.has(name)),
    partCount: check.partCount,
    problems: problems.slice(0, MAX_PROBLEMS),
  };
}

class Check {
  readonly named = new Set<string>();
  readonly problems: CriterionProblem[] = [];
  partCount = 0;

  constructor(
    private readonly text: string,
    private readonly facts: FactDeclarations,
  ) {}

  report(
    node: ASTNode,
    code: CriterionProblemCode,
    message: LocalisedText,
    suggestion: string | null = null,
  ): typeof FAULTY {
    this.problems.push({ code, message, position: positionAt(this.text, node.start), suggestion });
    return FAULTY;
  }

  /** The part must be true or false. */
  condition(node: ASTNode): typeof BOOLEAN {
    const part = this.part(node);
    if (part.kind !== 'BOOLEAN' && part.kind !== 'FAULTY') {
      this.report(node, 'WRONG_TYPE', {
        zh: '此处应为真假条件',
        en: 'A condition that is true or false is expected here',
      });
    }
    return BOOLEAN;
  }

  private part(node: ASTNode): Part {
    this.partCount += 1;
    switch (node.op) {
      case 'id':
        return this.name(node, node.args);
      case 'value':
        return this.literal(node, node.args);
      case '-_':
        return this.negative(node, node.args);
      case '!_':
        return this.condition(node.args);
      case '&&':
      case '||':
      case '?:':
        for (const operand of node.args) this.condition(operand);
        return BOOLEAN;
      case '==':
      case '!=':
        return this.equality(node, this.part(node.args[0]), this.part(node.args[1]), node.args[1]);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.ordering(node, this.part(node.args[0]), this.part(node.args[1]));
      case 'in':
        return this.membership(node, this.part(node.args[0]), node.args[1]);
      default:
        return this.refuse(node);
    }
  }

  private name(node: ASTNode, name: string): Part {
    const fact = factNamed(this.facts, name);
    if (!fact) {
      return this.report(
        node,
        'UNKNOWN_NAME',
        { zh: `没有名为${quoted(name)}的事实`, en: `There is no fact named ${quoted(name)}` },
        this.nameMeant(name),
      );
    }
    this.named.add(name);
    return partOf(fact);
  }

  /** A value written without its quotes is likelier than a misspelt fact. */
  private nameMeant(name: string): string | null {
    const isValue = Object.values(this.facts).some((fact) => isChoice(fact) && domainOf(fact).includes(name));
    return isValue ? `'${name}'` : nearestName(name, Object.keys(this.facts));
  }

  private literal(node: ASTNode, value: unknown): Part {
    if (typeof value === 'boolean') return { kind: 'BOOLEAN', isLiteral: true };
    if (typeof value === 'string') return { kind: 'TEXT', value };
    if (typeof value === 'bigint') return { kind: 'NUMBER', value };
    return this.report(node, 'WRONG_TYPE', {
      zh: '只能使用真假值、整数和文字',
      en: 'Only true, false, whole numbers and text can be written here',
    });
  }

  private negative(node: ASTNode, operand: ASTNode): Part {
    const isNumber = operand.op === 'value' && typeof operand.args === 'bigint';
    return isNumber ? { kind: 'NUMBER', value: -BigInt(String(operand.args)) } : this.refuse(node);
  }

  private equality(node: ASTNode, left: Part, right: Part, rightNode: ASTNode): Part {
    if (left.kind === 'FAULTY' || right.kind === 'FAULTY') return BOOLEAN;
    if (isLiteral(left) && isLiteral(right)) return this.comparesNothing(node);
    if (left.kind === 'BOOLEAN' && right.kind === 'BOOLEAN') return BOOLEAN;
    if (left.kind === 'INTEGER' && right.kind === 'INTEGER') return BOOLEAN;
    if (left.kind === 'CHOICE' && right.kind === 'CHOICE' && haveSameValues(left.fact, right.fact)) return BOOLEAN;
    if (isLiteral(left)) return this.value(node, right, left);
    return this.value(rightNode, left, right);
  }

  private ordering(node: ASTNode, left: Part, right: Part): Part {
    if (left.kind === 'FAULTY' || right.kind === 'FAULTY') return BOOLEAN;
    if (isLiteral(left) && isLiteral(right)) return this.comparesNothing(node);
    const areNumbers = [left, right].every((part) => part.kind === 'INTEGER' || part.kind === 'NUMBER');
    if (!areNumbers) {
      return this.report(node, 'WRONG_TYPE', {
        zh: '只有整数可以比较大小；其他事实只能用==、!=和in',
        en: 'Only whole numbers have an order; other facts are compared by ==, != and in',
      });
    }
    if (left.kind === 'INTEGER' && right.kind === 'INTEGER') return BOOLEAN;
    return isLiteral(left) ? this.value(node, right, left) : this.value(node, left, right);
  }

  private membership(node: ASTNode, left: Part, list: ASTNode): Part {
    if (list.op !== 'list' || list.args.length === 0) {
      return this.report(list, 'WRONG_TYPE', {
        zh: 'in之后应为非空的值列表，如 in [1, 2]',
        en: 'in is followed by a list of one or more values, such as in [1, 2]',
      });
    }
    if (isLiteral(left)) return this.comparesNothing(node);
    for (const element of list.args) {
      const part = this.part(element);
      if (part.kind === 'FAULTY' || left.kind === 'FAULTY') continue;
      if (isLiteral(part)) this.value(element, left, part);
      else this.report(element, 'NOT_ALLOWED', { zh: '列表中只能写值', en: 'Only values can stand in a list' });
    }
    return BOOLEAN;
  }

  /** The literal must be a value that the fact can have. */
  private value(node: ASTNode, subject: Part, literal: Part): Part {
    if (subject.kind === 'INTEGER' && literal.kind === 'NUMBER') return this.number(node, subject.fact, literal.value);
    if (subject.kind === 'CHOICE' && literal.kind === 'TEXT') return this.choice(node, subject.fact, literal.value);
    return this.report(node, 'WRONG_TYPE', {
      zh: `不能把${kindName(subject).zh}与${kindName(literal).zh}相比`,
      en: `${kindName(subject).en} cannot be compared with ${kindName(literal).en}`,
    });
  }

  private number(node: ASTNode, fact: IntegerFact, value: bigint): Part {
    if (value >= BigInt(fact.min) && value <= BigInt(fact.max)) return BOOLEAN;
    return this.report(
      node,
      'OUT_OF_RANGE',
      {
        zh: `该事实的值为${fact.min}至${fact.max}，与此数比较结果不变`,
        en: `The fact runs from ${fact.min} to ${fact.max}; comparing it with this number always gives the same`,
      },
      String(value < BigInt(fact.min) ? fact.min : fact.max),
    );
  }

  private choice(node: ASTNode, fact: EnumFact | LevelFact, value: string): Part {
    const values = domainOf(fact).map(String);
    if (values.includes(value)) return BOOLEAN;
    const nearest = nearestName(value, values);
    return this.report(
      node,
      'UNKNOWN_VALUE',
      {
        zh: `该事实没有${quoted(value)}这个值；可用的值：${values.join('、')}`,
        en: `The fact has no value ${quoted(value)}; its values are ${values.join(', ')}`,
      },
      nearest === null ? null : `'${nearest}'`,
    );
  }

  private comparesNothing(node: ASTNode): Part {
    return this.report(node, 'COMPARES_NO_FACT', {
      zh: '比较的两边都是固定值，结果不变',
      en: 'Both sides are fixed values; the comparison always gives the same',
    });
  }

  private refuse(node: ASTNode): Part {
    const what = constructName(node);
    return this.report(node, 'NOT_ALLOWED', {
      zh: `判定条件中不能使用${what.zh}`,
      en: `A criterion cannot use ${what.en}`,
    });
  }
}
