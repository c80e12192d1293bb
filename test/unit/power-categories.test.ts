import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { PowerCategory } from '../../src/modules/powers/index.js';
import { POWER_CATEGORIES } from '../../src/shared/codes/item-types.js';

test('the categories that codes tell are those that powers have', () => {
  expect([...POWER_CATEGORIES].sort()).toEqual([...PowerCategory.values].sort());
});
