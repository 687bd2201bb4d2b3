import { render } from 'preact';
import { Money } from './Money';

const place = document.getElementById('app');
if (place) render(<Money />, place);
