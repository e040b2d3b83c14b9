import { useEffect } from 'react';
import { $account } from '../../data/account.ts';
import { disarm } from '../../data/armed.ts';
import { $connection } from '../../data/connection.ts';
import { $halted } from '../../data/risk.ts';
import { $venueAway } from '../../data/venue.ts';
import { createHiddenWatch } from './hidden-too-long.ts';

/** Disarms hotkeys when what they were armed for has changed, or nobody may be at the keyboard. */
export function useDisarming(): void {
  useEffect(() => {
    const isLong = createHiddenWatch();
    const look = () => {
      if (isLong(document.hidden, Date.now())) disarm('The page was out of sight for some minutes.');
    };
    let known = $account.get()?.id;
    document.addEventListener('visibilitychange', look);
    const stops = [
      $account.listen((account) => {
        if (account?.id !== known) disarm('The account was changed.');
        known = account?.id;
      }),
      $connection.listen(({ state }) => {
        if (state !== 'live') disarm('The connection to the server was lost.');
      }),
      $venueAway.listen((away) => {
        if (away) disarm('The connection to the venue was lost.');
      }),
      $halted.listen((halted) => {
        if (halted) disarm('Trading was halted.');
      }),
    ];
    return () => {
      document.removeEventListener('visibilitychange', look);
      for (const stop of stops) stop();
    };
  }, []);
}
