import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type LabelBox } from './place-labels.ts';

const room = { left: 10, right: 500, height: 20, corner: [] };
const label = (id: string, y: number, width = 100): LabelBox => ({ id, y, width });

test('labels stand on their lines, side by side where they would touch', () => {
  const places = placeLabels([label('a', 100), label('b', 110), label('c', 119), label('d', 130)], room);
  expect([...places]).toEqual([
    ['a', 10],
    ['b', 116],
    ['c', 222],
    // Touches b and c, and fits before them.
    ['d', 10],
  ]);
});

test('what does not fit beside the others has no place, and takes none', () => {
  const places = placeLabels([label('a', 100, 300), label('b', 100, 250), label('c', 100, 150)], room);
  expect(places.get('b')).toBeUndefined();
  expect(places.get('c')).toBe(316);
});

test('labels keep clear of the corner', () => {
  const corner = [
    { top: 0, bottom: 20, right: 200 },
    { top: 20, bottom: 40, right: 120 },
  ];
  const places = placeLabels([label('a', 12), label('b', 38), label('c', 80)], { ...room, corner });
  expect([...places.values()]).toEqual([206, 126, 10]);
});

test('a label that has no room beside the corner stands in it', () => {
  const corner = [{ top: 0, bottom: 30, right: 420 }];
  expect(placeLabels([label('a', 25)], { ...room, corner }).get('a')).toBe(400);
  const half = [{ top: 0, bottom: 30, right: 320 }];
  const places = placeLabels([label('a', 25), label('b', 25)], { ...room, corner: half });
  expect([...places.values()]).toEqual([326, 10]);
});

test('no label covers another, however they stand', () => {
  const box = fc.record({ y: fc.nat(200), width: fc.integer({ min: 40, max: 190 }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 14 }), (boxes) => {
      const labels = boxes.map(({ y, width }, index) => label(String(index), y, width));
      const places = placeLabels(labels, room);
      const placed = labels.flatMap(({ id, y, width }) => {
        const x = places.get(id);
        return x === undefined ? [] : [{ x, y, end: x + width }];
      });
      for (const [index, one] of placed.entries()) {
        expect(one.end).toBeLessThanOrEqual(room.right);
        for (const other of placed.slice(index + 1)) {
          const overlaps = Math.abs(one.y - other.y) < room.height && one.x < other.end && other.x < one.end;
          expect(overlaps).toBe(false);
        }
      }
    }),
  );
});
