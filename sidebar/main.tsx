import { render } from 'preact';
import './main.css';

function Sidebar() {
  return <h1>Drive fermier</h1>;
}

const place = document.getElementById('app');
if (place) render(<Sidebar />, place);
