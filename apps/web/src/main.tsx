import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './app/theme.css';
import './app/base.css';
import './app/first-paint.css';
import { readDefaults } from './data/defaults.ts';
import { $theme } from './data/theme.ts';
import { preloadParts } from './ui/lazy-part.ts';

$theme.subscribe((theme) => {
  document.documentElement.dataset['theme'] = theme;
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
await readDefaults();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
setTimeout(() => void preloadParts(), 3000);
