import { render } from 'preact';
import { Help } from './Help';

const place = document.getElementById('app');
if (place) render(<Help />, place);
