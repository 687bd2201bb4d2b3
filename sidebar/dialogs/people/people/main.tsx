import { render } from 'preact';
import { People } from './People';

const place = document.getElementById('app');
if (place) render(<People />, place);
