import './no-eval.ts';
import './page.css';
import { createRoot } from 'react-dom/client';
import { windowBridge } from './api/bridge.ts';
import { App } from './app/app.tsx';
import { raiseCompositionShield } from './app/composition-shield.ts';

raiseCompositionShield(window);
// A file dropped beside a drop zone must not navigate.
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => event.preventDefault());

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App bridge={windowBridge()} />);
