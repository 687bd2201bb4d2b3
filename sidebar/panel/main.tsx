import { render } from 'preact';
import '../shared/base.css';
import { Panel } from './Panel';

const place = document.getElementById('app');
if (place) render(<Panel />, place);
