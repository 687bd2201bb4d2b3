import { render } from 'preact';
import { OtherDrive } from './OtherDrive';

const place = document.getElementById('app');
if (place) render(<OtherDrive />, place);
