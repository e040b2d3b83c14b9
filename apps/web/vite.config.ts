import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The development server's own port; the trading server answers everything below /api. */
const api = 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: api, ws: true } },
  },
  build: { target: 'es2023' },
});
