import { render } from 'preact';
import { Message } from './Message';

const place = document.getElementById('app');
if (place) render(<Message />, place);
