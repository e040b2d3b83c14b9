export { sharedBrowser as default } from '../../vitest.shared.ts';
