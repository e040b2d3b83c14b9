import { computed } from 'nanostores';
import { followAccount } from './account-stream.ts';
import { fromSnapshot, withItem, type Keyed } from './keyed.ts';
import type { Position } from '@tickwire/client';

/** Open positions by id, which is the ticker; one that comes with quantity 0 has been closed. */
export const $positions = followAccount<'positions', Keyed<Position>>('positions', {
  snapshot: (positions) => fromSnapshot(positions.filter((position) => position.qty > 0)),
  update: (positions, position) => withItem(positions, position, position.qty === 0),
});

export const $positionCount = computed($positions, (positions) => positions?.size);
