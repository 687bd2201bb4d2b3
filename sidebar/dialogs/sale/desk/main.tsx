import { render } from 'preact';
import { Desk } from './Desk';

const place = document.getElementById('app');
if (place) render(<Desk />, place);
