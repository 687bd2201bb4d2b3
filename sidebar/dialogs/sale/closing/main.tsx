import { render } from 'preact';
import { Closing } from './Closing';

const place = document.getElementById('app');
if (place) render(<Closing />, place);
