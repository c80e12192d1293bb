import { expect, test } from '@jest/globals';
import { refusedChanges } from '../../scripts/schema-changes.mjs';

const before = 'type Query { item(code: String!): Item } type Item { code: String! name: String } enum Kind { A }';

test.each([
  [
    'a field that goes',
    'type Query { item(code: String!): Item } type Item { code: String! } enum Kind { A }',
    'Item.name was removed.',
  ],
  [
    'an argument that becomes needed',
    before.replace('code: String!)', 'code: String!, day: String!)'),
    'A required arg day on Query.item was added.',
  ],
  ['a value that callers may not know', before.replace('{ A }', '{ A B }'), 'B was added to enum type Kind.'],
])('%s is refused, unless it is allowed by name', (_name, after, description) => {
  expect(refusedChanges(before, after, {}).map((change) => change.description)).toEqual([description]);
  expect(refusedChanges(before, after, { [description]: 'announced a year ago' })).toEqual([]);
});

test('what is added without need is no break', () => {
  expect(refusedChanges(before, before.replace('name: String', 'name: String remark: String'), {})).toEqual([]);
});
