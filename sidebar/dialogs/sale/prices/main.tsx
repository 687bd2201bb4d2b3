import { render } from 'preact';
import { Prices } from './Prices';

const place = document.getElementById('app');
if (place) render(<Prices />, place);
