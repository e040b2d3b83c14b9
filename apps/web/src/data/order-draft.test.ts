import { expect, test } from 'vitest';
import { offeredStops } from '../format/order.ts';
import { $draft, offeredDraft } from './order-draft.ts';

test('a draft asks for nothing that the venue does not have', () => {
  const draft = { ...$draft.get(), postOnly: true, stopKind: 'guaranteedStop', stop: '58' } as const;
  expect(offeredDraft(draft, [])).toEqual(draft);
  expect(offeredDraft(draft, ['guaranteed-stop', 'post-only'])).toEqual({
    ...draft,
    postOnly: false,
    stopKind: 'stopLoss',
  });
  expect(offeredDraft({ ...draft, stopKind: 'trailingStopPips' }, ['guaranteed-stop'])).toMatchObject({
    postOnly: true,
    stopKind: 'trailingStopPips',
  });
});

test('only the stops that the venue has can be chosen', () => {
  const offered = (...notOffered: Parameters<typeof offeredStops>[0]) =>
    offeredStops(notOffered).map(({ value }) => value);
  expect(offered()).toEqual(['stopLoss', 'trailingStopPips', 'guaranteedStop']);
  expect(offered('guaranteed-stop')).toEqual(['stopLoss', 'trailingStopPips']);
});
