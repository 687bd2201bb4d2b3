import { render } from 'preact';
import './main.css';
import { Panel } from './Panel';

const place = document.getElementById('app');
if (place) render(<Panel />, place);
