import type { Print } from '../model/quote.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import type { PaperVenue } from '../paper/paper-venue.ts';
import type { Venue, VenueDelivery, VenueReport } from '../ports/venue.ts';

export interface DelayedVenue extends Venue {
  /** Meets a print at once; what comes of it is told later. */
  print(print: Print): void;
  /** Does the next thing that waits: a request arrives, or an answer does. Returns whether there was one. */
  next(): boolean;
}

/** A venue outside the process that executes as `paper` does, while requests and answers take their time. */
export const createDelayedVenue = (paper: PaperVenue = createPaperVenue()): DelayedVenue => {
  const requests: (() => VenueDelivery)[] = [];
  const answers: VenueDelivery[] = [];
  let deliver: (delivery: VenueDelivery) => void = () => undefined;
  const told = ({ accountId, symbol }: Omit<VenueDelivery, 'reports'>, reports: Iterable<VenueReport>) => ({
    accountId,
    symbol,
    reports: [...reports],
  });
  return {
    ...paper,
    capabilities: { ...paper.capabilities, name: 'The delayed venue', internal: false },
    connect(receiver) {
      deliver = receiver;
      paper.connect((delivery) => answers.push(told(delivery, delivery.reports)));
    },
    place(placed, facts) {
      requests.push(() => told(placed.order, paper.place(placed, facts)));
      return [];
    },
    replace(replaced, facts) {
      requests.push(() => told(replaced.order, paper.replace(replaced, facts)));
      return [];
    },
    cancel(cancelled) {
      requests.push(() => told(cancelled.order, paper.cancel(cancelled)));
      return [];
    },
    print: (print) => paper.print(print),
    next() {
      // One line each way: nothing overtakes what was sent before it.
      const answer = answers.shift();
      if (answer !== undefined) {
        deliver(answer);
        return true;
      }
      const request = requests.shift();
      if (request === undefined) return false;
      answers.push(request());
      return true;
    },
  };
};
