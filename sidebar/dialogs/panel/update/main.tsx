import { render } from 'preact';
import { Update } from './Update';

const place = document.getElementById('app');
if (place) render(<Update />, place);
