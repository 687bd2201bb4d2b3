import { render } from 'preact';
import { Page } from './Page';

const place = document.getElementById('app');
if (place) render(<Page />, place);
