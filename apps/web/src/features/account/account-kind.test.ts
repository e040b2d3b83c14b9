import { expect, test } from 'vitest';
import { accountKind } from './account-kind.ts';

const at = { venue: 'Interactive Brokers' };

test('the badge tells simulated, paper and real money apart, and where', () => {
  expect(accountKind({ mode: 'paper', type: 'demo' }, at)).toMatchObject({
    tone: 'simulated',
    label: 'Simulated',
  });
  expect(accountKind({ mode: 'live', type: 'demo' }, at)).toMatchObject({
    tone: 'paper',
    label: 'Paper',
    place: 'Interactive Brokers',
  });
  expect(accountKind({ mode: 'live', type: 'live' }, at)).toMatchObject({
    tone: 'live',
    label: 'LIVE · Real money',
    place: 'Interactive Brokers',
  });
  expect(accountKind({ mode: 'shadow', type: 'demo' })).toMatchObject({ tone: 'paper', label: 'Shadow' });
});
