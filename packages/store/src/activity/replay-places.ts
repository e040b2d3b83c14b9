import type { DatabaseSync } from 'node:sqlite';

/** Where the replay of an imported history stands. */
export interface ReplayPlace {
  readonly ticker: string;
  /** Of the import: its bars are others once it is imported anew. */
  readonly importId: number;
  /** Prints that have been played. */
  readonly prints: number;
  /** Source bars per second. */
  readonly speed: number;
}

/** Every replay that has been started and not stopped. */
export interface ReplayPlaces {
  list(): readonly ReplayPlace[];
  /** Keeps where one stands; where it stood before is forgotten. */
  keep(place: ReplayPlace): void;
  forget(ticker: string): void;
}

export function replayPlaces(connection: DatabaseSync): ReplayPlaces {
  const select = connection.prepare('SELECT ticker, import_id, prints, speed FROM replays ORDER BY ticker');
  const upsert = connection.prepare('INSERT OR REPLACE INTO replays VALUES (?, ?, ?, ?)');
  const remove = connection.prepare('DELETE FROM replays WHERE ticker = ?');
  return {
    list: () =>
      select.all().map(({ ticker, import_id, prints, speed }) => ({
        ticker: String(ticker),
        importId: Number(import_id),
        prints: Number(prints),
        speed: Number(speed),
      })),
    keep: ({ ticker, importId, prints, speed }) => void upsert.run(ticker, importId, prints, speed),
    forget: (ticker) => void remove.run(ticker),
  };
}
