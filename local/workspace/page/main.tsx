import { render } from 'preact';
import { driveDoesNotOpen } from '../../text/frame';
import { App } from './frame/App';
import { start } from './session/actions';
import { fetchState } from './state/server';
import './style.css';
import './frame.css';
import './narrow.css';

// Asked for before anything is drawn: the server works while the browser does.
const first = fetchState();

const root = document.getElementById('app');
if (root) render(<App />, root);
start(first).catch((error: unknown) => {
  document.body.textContent = driveDoesNotOpen(String(error));
});
