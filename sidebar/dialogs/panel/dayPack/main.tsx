import { render } from 'preact';
import { DayPack } from './DayPack';

const place = document.getElementById('app');
if (place) render(<DayPack />, place);
