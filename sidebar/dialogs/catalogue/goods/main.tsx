import { render } from 'preact';
import { Goods } from './Goods';

const place = document.getElementById('app');
if (place) render(<Goods />, place);
