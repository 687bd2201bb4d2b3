import { render } from 'preact';
import { Shortage } from './Shortage';

const place = document.getElementById('app');
if (place) render(<Shortage />, place);
