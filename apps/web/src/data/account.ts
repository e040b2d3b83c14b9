import type { AccountMetainfo } from '@tickwire/client';
import { atom } from 'nanostores';
import { client } from './client.ts';
import { loadOnMount } from './load-on-mount.ts';

/** The account orders go to; undefined until the server has answered. */
export const $account = atom<AccountMetainfo | undefined>();

loadOnMount($account, (signal) => client.rest.getAccountInfo({}, { signal }));
