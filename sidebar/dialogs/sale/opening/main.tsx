import { render } from 'preact';
import { Opening } from './Opening';

const place = document.getElementById('app');
if (place) render(<Opening />, place);
