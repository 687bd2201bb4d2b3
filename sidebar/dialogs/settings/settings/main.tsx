import { render } from 'preact';
import { Settings } from './Settings';

const place = document.getElementById('app');
if (place) render(<Settings />, place);
