import { useStore } from '@nanostores/react';
import type { ReplayState } from '@tickwire/client';
import { useEffect } from 'react';
import { $connection } from '../../data/connection.ts';
import { $replays, listReplays, readReplay } from '../../data/replay.ts';

const PLAYING_MS = 400;

/** Where the replay of a symbol stands, read often enough to show it moving; undefined for a symbol that was not imported. */
export function useReplay(symbol: string): ReplayState | undefined {
  const replay = useStore($replays).get(symbol);
  const live = useStore($connection).state === 'live';

  useEffect(() => {
    if (!live) return;
    const stop = new AbortController();
    listReplays(stop.signal).catch(() => {
      // Asked again with the next symbol or connection.
    });
    return () => stop.abort();
  }, [symbol, live]);

  const playing = live && replay?.status === 'playing';
  useEffect(() => {
    if (!playing) return;
    const stop = new AbortController();
    const timer = setInterval(() => {
      readReplay(symbol, stop.signal).catch(() => {
        // The next round asks again.
      });
    }, PLAYING_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [symbol, playing]);

  return replay;
}
