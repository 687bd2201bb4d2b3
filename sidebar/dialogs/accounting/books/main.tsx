import { render } from 'preact';
import { Books } from './Books';

const place = document.getElementById('app');
if (place) render(<Books />, place);
