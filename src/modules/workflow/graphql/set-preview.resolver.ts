import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { InvalidInputError } from '../../../shared/errors.js';
import { describeValue } from '../domain/preview/describe-value.js';
import { problemOfChange } from '../domain/set-problem.js';
import type { Listed, PreviewReport, RecordDifference } from '../preview-report.js';
import { previewChangeSet, readSetPreview, type SetPreview } from '../preview-set.js';
import type { ChangeSetRow } from '../store/change-set.entity.js';
import { recordKind } from '../store/record-kinds.js';
import { KeyedInput } from './change-set.input.js';
import { ChangeSetType } from './change-set.type.js';
import {
  BurdenComparisonType,
  ChangeSetPreviewType,
  PreviewChangeSetPayload,
  PreviewFindingsType,
  PreviewRecordsType,
  type PreviewRecordType,
} from './set-preview.type.js';

/** Records and items told at once, at most. */
const MOST = 100;

/** A report as it goes to the resolvers of its fields. */
interface ShownPreview extends ChangeSetPreviewType {
  readonly report: PreviewReport;
}

@InputType({ description: 'Which set. 变更集。' })
export class PreviewChangeSetInput extends KeyedInput {
  @Field(() => String, { description: 'Code of the set. 变更集编号。' })
  readonly code!: string;
}

@Resolver(() => ChangeSetType)
export class SetPreviewResolver {
  @Mutation(() => PreviewChangeSetPayload, {
    description: 'A set is applied, judged and taken back, and the report is kept with its digest. 预览变更集。',
  })
  async previewChangeSet(
    @Arg('input', () => PreviewChangeSetInput, { description: 'Which. 变更集。' }) input: PreviewChangeSetInput,
    @Ctx() ctx: Context,
  ): Promise<PreviewChangeSetPayload> {
    const made = await previewChangeSet(ctx, input);
    return { preview: shown(made, made.digest) };
  }

  @FieldResolver(() => ChangeSetPreviewType, {
    nullable: true,
    description: 'The newest preview; nothing when none was made. 最近一次预览。',
  })
  async preview(@Root() row: ChangeSetRow, @Ctx() ctx: Context): Promise<ChangeSetPreviewType | null> {
    const made = await readSetPreview(ctx.em, row.id);
    return made && shown(made, row.digest);
  }
}

@Resolver(() => ChangeSetPreviewType)
export class ChangeSetPreviewResolver {
  @FieldResolver(() => PreviewRecordsType, { description: 'The records it changes, field by field. 记录差异。' })
  records(
    @Root() { report }: ShownPreview,
    @Arg('from', () => Int, { defaultValue: 0, description: 'How many to pass over. 跳过条数。' }) from: number,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most. 条数。' }) first: number,
  ): PreviewRecordsType {
    if (from < 0 || first < 1 || first > MOST) {
      throw new InvalidInputError(`"first" is from 1 to ${MOST}, "from" is not negative`, {
        argument: 'first',
        max: MOST,
      });
    }
    return { totalCount: report.records.length, nodes: report.records.slice(from, from + first).map(recordOf) };
  }

  @FieldResolver(() => PreviewFindingsType, { description: 'Findings that it brings about. 新出现的判断结果。' })
  opened(@Root() { report }: ShownPreview): PreviewFindingsType {
    return findingsOf(report.findings.opened);
  }

  @FieldResolver(() => PreviewFindingsType, { description: 'Findings that it resolves. 得到解决的判断结果。' })
  resolved(@Root() { report }: ShownPreview): PreviewFindingsType {
    return findingsOf(report.findings.resolved);
  }

  @FieldResolver(() => PreviewFindingsType, {
    description: 'Findings that then call for something else, or weigh otherwise. 发生变化的判断结果。',
  })
  changed(@Root() { report }: ShownPreview): PreviewFindingsType {
    return findingsOf(report.findings.changed);
  }

  @FieldResolver(() => BurdenComparisonType, { description: 'What people are asked for, before and after. 办事负担。' })
  burden(@Root() { report }: ShownPreview): BurdenComparisonType {
    const { before, after, items } = report.burden;
    return { before, after, items: items.slice(0, MOST) };
  }
}

function shown({ digest, madeAt, report }: SetPreview, current: string): ShownPreview {
  const { on, basedOn, changes, applied, problems, unprovable, unlawfulBases, ratchet } = report;
  return {
    digest,
    isCurrent: digest === current,
    madeAt: new Date(madeAt),
    on,
    publication: basedOn?.number ?? null,
    changes,
    applied,
    problems: problems.map(problemOfChange),
    unprovable: [...unprovable],
    unlawfulBases: [...unlawfulBases],
    ratchet: [...ratchet],
    report,
  };
}

function findingsOf({ total, first }: Listed<PreviewFindingsType['nodes'][number]>): PreviewFindingsType {
  return { totalCount: total, nodes: [...first] };
}

function recordOf({ change, kind, fields, ...record }: RecordDifference): PreviewRecordType {
  const known = new Map(recordKind(kind).fields.map((field) => [field.name, field]));
  return {
    ...record,
    kind,
    position: change,
    fields: fields.map(({ field: name, before, after }) => {
      const field = known.get(name); // a later version may not have it any more
      return {
        name,
        label: field?.label ?? { zh: name, en: name },
        before,
        after,
        beforeText: field ? describeValue(field, before) : null,
        afterText: field ? describeValue(field, after) : null,
      };
    }),
  };
}
