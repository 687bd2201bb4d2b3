import { render } from 'preact';
import { Outbox } from './Outbox';

const place = document.getElementById('app');
if (place) render(<Outbox />, place);
