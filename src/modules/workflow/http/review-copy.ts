import { hash } from 'node:crypto';
import type { Context } from '../../../platform/context.js';
import { findRow } from '../../../platform/db/index.js';
import type { PlainRoute } from '../../../platform/http/plain-route.js';
import { type Html, html } from '../../../shared/html.js';
import { Organisation } from '../../jurisdictions/index.js';
import { describeValue } from '../domain/preview/describe-value.js';
import { ChangeList, ChangeSetState, ChangeTrigger, StepKind, StepOutcome } from '../domain/vocabulary.js';
import type { PreviewReport, RecordDifference } from '../preview-report.js';
import { readSetPreview } from '../preview-set.js';
import type { ChangeSetRow, ReviewStepRow } from '../store/change-set.entity.js';
import { findVisibleSet } from '../store/find-visible-set.js';
import { currentSteps } from '../store/read-set.js';
import { recordKind } from '../store/record-kinds.js';

const STYLE = `body{font:14px/1.6 serif;margin:2em auto;max-width:60em;color:#000}h1{font-size:1.5em;text-align:center}
table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}th,td{border:1px solid #000;padding:.2em .5em;text-align:left;vertical-align:top;white-space:pre-wrap}
th{background:#eee;font-weight:bold}.digest{font:12px monospace;word-break:break-all}@media print{body{margin:0;max-width:none}tr{page-break-inside:avoid}}`;

/** No script runs in it, and nothing of it is kept by anybody in between. */
const POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The copy of a set that is laid before those who decide on it 送审稿, for those who may see the set. */
export const reviewCopyRoute: PlainRoute = {
  path: '/change-sets/:code/review-copy',
  methods: ['GET', 'HEAD'],
  async handle(request, response, ctx) {
    const { code } = request.params;
    const { html: text } = await reviewCopy(ctx, typeof code === 'string' ? code : '');
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('cache-control', 'private, no-store');
    response.type('html').send(text);
  },
};

async function reviewCopy(ctx: Context, code: string): Promise<Html> {
  const set = await findVisibleSet(ctx, code);
  const organisation = await findRow(ctx.em, Organisation, { where: 't.id = ?', params: [set.organisationId] });
  const made = await readSetPreview(ctx.em, set.id);
  const report = made?.digest === set.digest ? made.report : null;
  return page(ctx, set, organisation?.name ?? '', await currentSteps(ctx.em, set), report);
}

function page(
  ctx: Context,
  set: ChangeSetRow,
  organisation: string,
  steps: readonly ReviewStepRow[],
  report: PreviewReport | null,
): Html {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${set.code} ${set.title}</title><style>${{ html: STYLE }}</style></head>
<body><h1>${set.title}（送审稿）</h1>
<table>
${row('编号', set.code)}${row('清单', ChangeList.labels[set.list].zh)}${row('单位', organisation)}
${row('状态', ChangeSetState.labels[set.state].zh)}${row('调整情形', ChangeTrigger.labels[set.trigger].zh)}
${row('调整理由', set.reason)}${row('施行日期', set.effectiveOn ?? '公布之日')}${row('打印日期', ctx.today)}
<tr><th>内容摘要值</th><td class="digest">${set.digest}</td></tr>
</table>
${report ? whatFollows(report) : html`<p>本变更集尚未按现有内容预览。预览后，此处列出各记录的变更前后对照和影响。</p>`}
${steps.length > 0 ? stepTable(steps, set.digest) : null}
</body></html>`;
}

function whatFollows(report: PreviewReport): Html {
  const { before, after } = report.burden;
  return html`<h2>一、变更内容（${report.records.length}条记录）</h2>
${report.problems.length > 0 ? html`<p>有${report.problems.length}项变更不能执行：</p><ul>${report.problems.map(({ change, message }) => html`<li>第${change + 1}项：${message}</li>`)}</ul>` : null}
${report.records.map(recordTable)}
<h2>二、影响（以${report.on}为准）</h2>
<table><tr><th>办事负担</th><th>材料</th><th>原件</th><th>到现场次数</th><th>办结天数</th></tr>
${[['变更前', before] as const, ['变更后', after] as const].map(([label, burden]) => html`<tr><th>${label}</th><td>${burden.documents}</td><td>${burden.originals}</td><td>${burden.visits}</td><td>${burden.days}</td></tr>`)}
</table>
${findings('新出现的问题', report.findings.opened)}${findings('得到解决的问题', report.findings.resolved)}
${list(
  '无法再证明的事项',
  report.unprovable.map(({ requirement, name }) => `${name}（${requirement}）`),
)}
${list(
  '依据不成立',
  report.unlawfulBases.map(({ code, text }) => `${code}：${text}`),
)}
${list(
  '变相恢复已取消的证明',
  report.ratchet.map(
    (hit) =>
      `${hit.name}（${hit.requirement}）← ${hit.eliminated}（${hit.elimination}）${hit.newerBasis ? `，依据：${hit.newerBasis}` : ''}`,
  ),
)}`;
}

function recordTable({ change, kind, code, name, fields }: RecordDifference): Html {
  const known = new Map(recordKind(kind).fields.map((field) => [field.name, field]));
  return html`<h3>${change + 1}. ${name}（${code}）</h3>
<table><tr><th>项目</th><th>变更前</th><th>变更后</th></tr>${fields.map(({ field: fieldName, before, after }) => {
    const field = known.get(fieldName);
    const text = (value: unknown) => (field ? (describeValue(field, value)?.zh ?? '') : '');
    return html`<tr><td>${field?.label.zh ?? fieldName}</td><td>${text(before)}</td><td>${text(after)}</td></tr>`;
  })}</table>`;
}

function findings(title: string, { total, first }: PreviewReport['findings']['opened']): Html | null {
  const names = first.map((finding) => `${finding.title.zh}：${finding.subjectName}（${finding.subjectCode}）`);
  return total === 0 ? null : list(`${title}（${total}项）`, names);
}

function list(title: string, entries: readonly string[]): Html | null {
  if (entries.length === 0) return null;
  return html`<h3>${title}</h3><ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`;
}

function stepTable(steps: readonly ReviewStepRow[], digest: string): Html {
  return html`<h2>三、审核</h2><table><tr><th>环节</th><th>结论</th><th>意见</th><th>文号</th></tr>
${steps.map(({ kind, outcome, opinion, documentNumber, decidedDigest }) => {
  const verdict = outcome === null ? '' : StepOutcome.labels[outcome].zh;
  const isOther = decidedDigest !== null && decidedDigest !== digest ? '（针对修改前的内容）' : '';
  return html`<tr><td>${StepKind.labels[kind].zh}</td><td>${verdict}${isOther}</td><td>${opinion}</td><td>${documentNumber}</td></tr>`;
})}</table>`;
}

function row(label: string, value: string): Html {
  return html`<tr><th>${label}</th><td>${value}</td></tr>`;
}
