import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type LabelBox } from './place-labels.ts';

const room = { left: 10, right: 500, height: 20, corner: [] };
const xOf = (places: ReturnType<typeof placeLabels>) => [...places].map(([id, place]) => [id, place?.x]);
const label = (id: string, y: number, width = 100): LabelBox => ({ id, y, width });

test('labels stand on their lines, side by side where they would touch', () => {
  const places = placeLabels([label('a', 100), label('b', 110), label('c', 119), label('d', 130)], room);
  expect(xOf(places)).toEqual([
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
  expect(places.get('c')).toEqual({ x: 316, y: 100 });
});

test('labels keep clear of the corner', () => {
  const corner = [
    { top: 0, bottom: 20, right: 200 },
    { top: 20, bottom: 40, right: 120 },
  ];
  const places = placeLabels([label('a', 12), label('b', 38), label('c', 80)], { ...room, corner });
  expect(xOf(places)).toEqual([
    ['a', 206],
    ['b', 126],
    ['c', 10],
  ]);
});

test('a label that has no room beside the corner hangs below it, close to its line', () => {
  const corner = [
    { top: 0, bottom: 20, right: 420 },
    { top: 20, bottom: 40, right: 150 },
  ];
  const places = placeLabels([label('a', 12), label('b', 18)], { ...room, corner });
  // Below the first row, which is too wide, and right of the second.
  expect([...places.values()]).toEqual([
    { x: 156, y: 30 },
    { x: 262, y: 30 },
  ]);
});

test('where that is too far from its line it stands in the corner', () => {
  const corner = [{ top: 0, bottom: 60, right: 420 }];
  const places = placeLabels([label('a', 25), label('b', 25)], { ...room, corner });
  expect([...places.values()]).toEqual([
    { x: 400, y: 25 },
    { x: 10, y: 25 },
  ]);
});

test('no label covers another, however they stand', () => {
  const box = fc.record({ y: fc.nat(200), width: fc.integer({ min: 40, max: 190 }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 14 }), fc.nat(480), (boxes, right) => {
      const corner = [{ top: 0, bottom: 24, right }];
      const labels = boxes.map(({ y, width }, index) => label(String(index), y, width));
      const places = placeLabels(labels, { ...room, corner });
      const placed = labels.flatMap(({ id, width }) => {
        const place = places.get(id);
        return place ? [{ ...place, end: place.x + width }] : [];
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
