/** Where the generated part of the client lives. */
export const CLIENT_FOLDER = 'packages/client/src/generated';
