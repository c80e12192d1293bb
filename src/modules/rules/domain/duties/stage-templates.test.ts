import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ResponsibilityStage } from '../../../responsibilities/domain/vocabulary.js';
import { STAGE_TEMPLATES } from './stage-templates.js';

interface Table {
  readonly entries: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
}

const FOLDER = 'seeds/reference';
const PREFIX = 'stage-template-';

const tableOf = (file: string): Table => parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));

test('the templates are those of the reference tables', () => {
  const tables = readdirSync(FOLDER)
    .filter((file) => file.startsWith(PREFIX))
    .map((file) => [
      file.slice(PREFIX.length, -'.yaml'.length).toUpperCase().replaceAll('-', '_'),
      tableOf(file).entries.map(({ code }) => code),
    ]);
  expect(
    Object.fromEntries(Object.entries(STAGE_TEMPLATES).map(([category, { stages }]) => [category, stages])),
  ).toEqual(Object.fromEntries(tables));
});

test('what a law lays down is part of what lists have', () => {
  for (const { stages, byLaw } of Object.values(STAGE_TEMPLATES)) {
    expect(byLaw.filter((stage) => !stages.includes(stage))).toEqual([]);
  }
});

test('the table of stages says what the vocabulary says', () => {
  expect(tableOf('responsibility-stages.yaml').entries).toEqual(
    Object.entries(ResponsibilityStage.labels).map(([code, { zh, en }]) => ({ code, zh, en })),
  );
});
