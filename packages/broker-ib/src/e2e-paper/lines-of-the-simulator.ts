import type { AcceptanceLine } from './acceptance-line.ts';
import { NotShown } from './acceptance-line.ts';

const never = 'A healthy TWS does not do this; the tests against the simulator show it.';
const upstream = "It takes an outage of IB's servers; the tests against the simulator show it.";

/** Lines that no healthy account can show, so that the list is whole. */
const hidden: readonly (readonly [label: string, claim: string, reason: string])[] = [
  ['C2', 'A TWS that does not answer is given up and tried again', never],
  ['C3', 'A connection that has gone silent is made anew', never],
  ['C6', 'An unsupported version of TWS ends the attempts with a sentence', never],
  ['C8', 'Messages about the connection as a whole are heard', upstream],
  ['C9', 'A message that cannot be read harms no other', never],
  ['U1', 'Lost servers close trading once, however often TWS says so', upstream],
  ['U2', 'After a loss without loss of data only the live bars are asked for again', upstream],
  ['U3', 'After a loss of data every subscription is asked for once', upstream],
  ['U4', 'A data farm that was away is watched until its prices move again', upstream],
  ['U5', 'News of the data farms are no errors', upstream],
  ['R4', 'A crash between journal and wire doubles nothing', 'It takes a crash; the soak shows it.'],
  ['R6', 'Two working orders of one name raise an alarm', never],
  ['O3', 'A status that comes twice or late moves nothing', never],
  ['O8', 'An order without an answer is asked about and not sent again', never],
  ['O9', 'No order leaves while TWS restarts', 'It takes a restart of TWS; the soak shows it.'],
  [
    'O10',
    'A fill that overtakes a cancel is honoured',
    'It takes luck; the tests against the simulator show it.',
  ],
  ['O11', 'Orders placed elsewhere are shown and not touched', 'Place one in TWS by hand and look.'],
  ['D7', 'What IB leaves unset is never shown as a number', never],
];

export const linesOfTheSimulator: readonly AcceptanceLine<unknown>[] = hidden.map(
  ([label, claim, reason]) => ({
    label,
    claim,
    show: () => Promise.reject(new NotShown(reason)),
  }),
);
