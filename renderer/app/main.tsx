// The window's start: settings first, then the lists, the words and the desk, then the first screen.
import './zod-without-eval.ts';
import '../parts/tokens.css';
import '../parts/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenToKeys } from './listen-to-keys.ts';
import { start } from './start.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

await start();
listenToKeys(document);
createRoot(root).render(<StrictMode><App /></StrictMode>);
