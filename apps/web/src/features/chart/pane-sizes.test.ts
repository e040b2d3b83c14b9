import { beforeEach, expect, test } from 'vitest';
import {
  $paneSizes,
  forgetPaneSize,
  indicatorPane,
  movePaneBorder,
  resetPaneSizes,
  stretchOf,
  type PaneKey,
} from './pane-sizes.ts';

const HEIGHT = 500;
const keys: readonly PaneKey[] = ['prices', 'volume', indicatorPane(1)];

/** Panes as the library lays them out. */
function placed() {
  const total = keys.reduce((sum, key) => sum + stretchOf(key), 0);
  let top = 0;
  return keys.map((key) => {
    const pane = { key, top, height: (HEIGHT * stretchOf(key)) / total };
    top += pane.height;
    return pane;
  });
}
const heights = () => placed().map(({ height }) => Math.round(height));
function move(index: number, height: number) {
  const [upper, lower] = placed().slice(index);
  if (upper && lower) movePaneBorder(upper, lower, height);
}

beforeEach(resetPaneSizes);

test('a border gives one neighbour what it takes from the other, and no more than its least height', () => {
  const [prices = 0, volume = 0, indicator = 0] = heights();
  move(0, prices - 60);
  expect(heights()).toEqual([prices - 60, volume + 60, indicator]);
  move(1, volume + 90);
  expect(heights()).toEqual([prices - 60, volume + 90, indicator - 30]);
  move(1, 5000);
  expect(heights()).toEqual([prices - 60, volume + 60 + indicator - 40, 40]);
  move(0, -5000);
  expect(heights()[0]).toBe(40);
});

test('where there is no room for both nothing changes', () => {
  movePaneBorder({ key: 'prices', top: 0, height: 30 }, { key: 'volume', top: 30, height: 8 }, 20);
  expect($paneSizes.get()).toEqual({});
});

test('sizes are put back all at once, or forgotten with their pane', () => {
  const usual = heights();
  move(0, 200);
  move(1, 100);
  forgetPaneSize(indicatorPane(1));
  expect(stretchOf(indicatorPane(1))).toBe(1.25);
  expect(heights()).not.toEqual(usual);
  resetPaneSizes();
  expect(heights()).toEqual(usual);
});
