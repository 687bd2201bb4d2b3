import { render } from 'preact';
import { Roster } from './Roster';

const place = document.getElementById('app');
if (place) render(<Roster />, place);
