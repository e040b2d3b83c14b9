import type { ChartOwner } from '@tickwire/contracts';

/** So many layouts are kept, and so many templates of a kind: whoever fills the disk is stopped here. */
export const MOST_KEPT = 1000;

/** An owner as it stands in every row. */
export const named = ({ client = '', user = '' }: ChartOwner) => ({ client, user });
