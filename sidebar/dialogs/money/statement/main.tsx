import { render } from 'preact';
import { StatementPage } from './StatementPage';

const place = document.getElementById('app');
if (place) render(<StatementPage />, place);
