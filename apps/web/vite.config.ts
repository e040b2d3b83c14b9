import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The development server's own port; the trading server answers everything below /api, and the chart storage. */
const api = 'http://127.0.0.1:8000';

/** Tells the page of TradingView's library as the trading server does. */
const chartingLibrary: Plugin = {
  name: 'charting-library',
  apply: 'serve',
  transformIndexHtml: () =>
    existsSync(new URL('public/charting_library/charting_library.js', import.meta.url))
      ? [
          {
            tag: 'meta',
            attrs: { name: 'charting-library', content: '/charting_library/' },
            injectTo: 'head',
          },
        ]
      : [],
};

export default defineConfig({
  plugins: [react(), chartingLibrary],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: api, ws: true }, '/1.1': { target: api } },
  },
  // The server serves the public files itself, TradingView's library among them: it is not ours to copy.
  build: {
    target: 'es2023',
    copyPublicDir: false,
    rolldownOptions: {
      output: {
        // What the parts that are loaded later share with the first screen would be a file each otherwise.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/ },
            { name: 'shared', test: /src\/(?:data|format|ui)\// },
          ],
        },
      },
    },
  },
});
