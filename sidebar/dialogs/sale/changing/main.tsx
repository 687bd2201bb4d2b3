import { render } from 'preact';
import { Changing } from './Changing';

const place = document.getElementById('app');
if (place) render(<Changing />, place);
