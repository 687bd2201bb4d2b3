import { render } from 'preact';
import { Templates } from './Templates';

const place = document.getElementById('app');
if (place) render(<Templates />, place);
