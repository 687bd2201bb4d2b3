import { render } from 'preact';
import { FirstSteps } from './FirstSteps';

const place = document.getElementById('app');
if (place) render(<FirstSteps />, place);
