import { render } from 'preact';
import { PosterPage } from './PosterPage';

const place = document.getElementById('app');
if (place) render(<PosterPage />, place);
