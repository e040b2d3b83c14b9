import type { StoreErrorCode } from '../store-error.ts';
import type { ChainEnd } from './chain.ts';
import type { Gap } from './gaps.ts';
import type { NewEntry } from './journal-file.ts';
import type { Loss } from './losses.ts';
import type { JournalSnapshot } from './snapshot-files.ts';

/** The worker's first message. */
export type JournalOpening =
  | {
      readonly opened: true;
      readonly id: string;
      readonly seq: number;
      readonly snapshot: JournalSnapshot | undefined;
      /** Where it stands in the chain. */
      readonly anchor: ChainEnd;
      readonly losses: readonly Loss[];
    }
  | { readonly opened: false; readonly code: StoreErrorCode; readonly message: string };

export type JournalRequest =
  | { readonly type: 'append'; readonly entries: readonly NewEntry[] }
  | { readonly type: 'record-gap'; readonly gap: Gap }
  | { readonly type: 'close'; readonly endedAt: number };

/** Answers of one kind come in the order of their requests. */
export interface JournalAnswer {
  readonly type: JournalRequest['type'];
  readonly failure: JournalFailure | undefined;
}

export interface JournalFailure {
  readonly message: string;
  /** Whether the same request can succeed later. */
  readonly passing: boolean;
}
