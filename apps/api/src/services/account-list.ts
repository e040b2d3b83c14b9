import type { Engine } from '@tickwire/engine';
import { localPrincipal, type Principal } from '../principal.ts';
import type { VenueLink } from './venue-link.ts';

/** Which accounts there are, and which one is meant where none is named. */
export interface AccountList {
  /** The default one first. */
  readonly ids: readonly string[];
  /** Undefined while the venue that has it has not told of it. */
  readonly defaultId: string | undefined;
  /** Whom requests act for: everybody may use every account. */
  readonly principal: Principal;
}

/**
 * The engine's accounts as they are: a venue may tell of more at any time. With a link the default one is the first that trades
 * there, never a paper account in its place. An account that the configuration has dropped keeps what it holds, and can be reached.
 */
export function createAccountList(
  engine: Pick<Engine, 'accounts'>,
  configured: readonly string[],
  link: VenueLink | undefined,
): AccountList {
  const outside = (): readonly string[] =>
    link === undefined
      ? []
      : engine
          .accounts()
          .filter(({ mode }) => mode === 'live')
          .map(({ id }) => id);
  const list: AccountList = {
    get ids() {
      return [...new Set([...outside(), ...configured, ...engine.accounts().map(({ id }) => id)])];
    },
    get defaultId() {
      return link === undefined ? list.ids[0] : outside()[0];
    },
    principal: {
      ...localPrincipal([]),
      get accounts() {
        return list.ids;
      },
      get defaultMissing() {
        return list.defaultId === undefined ? link?.status.reason : undefined;
      },
    },
  };
  return list;
}
