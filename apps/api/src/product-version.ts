import manifest from '../package.json' with { type: 'json' };

/** Version of this server, as its package says. */
export const productVersion: string = manifest.version;
