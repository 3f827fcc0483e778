// Where the list keys lead; what is no list key leaves the row alone.
import { describe, expect, it } from 'vitest';
import { rowAfter } from '../../../../renderer/parts/row-after.ts';

describe('the keys of a list', () => {
  it.each([
    ['ArrowDown', 0, 1], ['ArrowDown', 29, 29], ['ArrowUp', 0, 0], ['ArrowDown', -1, 0], ['PageDown', 5, 15], ['PageUp', 5, 0], ['Home', 9, 0], ['End', 9, 29], ['a', 9, null],
  ])('%s from row %i leads to %s', (key, at, to) => {
    expect(rowAfter(key, at, 30)).toBe(to);
  });

  it('an empty list has no row to go to', () => {
    expect(rowAfter('ArrowDown', -1, 0)).toBeNull();
  });
});
