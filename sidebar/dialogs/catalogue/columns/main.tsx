import { render } from 'preact';
import { Columns } from './Columns';

const place = document.getElementById('app');
if (place) render(<Columns />, place);
