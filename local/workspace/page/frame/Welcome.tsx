import { useState } from 'preact/hooks';
import { close } from '../../../text/frame';
import {
  basketsTab,
  changeAPrice,
  dashboard,
  emptyBegin,
  emptyMiddle,
  extensionsPath,
  installDrive,
  nothingLeaves,
  offerTab,
  openASale,
  productsTab,
  sampleBegin,
  sampleDrive,
  sampleEnd,
  tryThis,
} from '../../../text/welcome';
import { press } from '../session/actions';
import { base } from '../state/server';
import { usePage } from '../state/store';

const KEY = 'drive-bienvenue';

const read = (): boolean => localStorage.getItem(KEY) === 'lue';

/** One line for whoever comes for the first time: what this is, and what to try. */
export function Welcome() {
  const { bar, sheets } = usePage();
  const [isRead, mark] = useState(read);
  const hasSale = sheets.some(({ title }) => title === offerTab);
  // Of an installed drive that has sold nothing yet, its panel and first steps say more.
  if (isRead || !bar || (!hasSale && sheets.length > 1)) return null;
  const done = () => {
    localStorage.setItem(KEY, 'lue');
    mark(true);
  };
  return (
    <div class="welcome">
      {hasSale ? <Tour /> : <Beginning />}
      <button type="button" class="close" aria-label={close} onClick={done}>
        ×
      </button>
    </div>
  );
}

const Tour = () => (
  <span>
    {sampleBegin}{' '}
    <button type="button" onClick={() => void press('showSidebar')}>
      {dashboard}
    </button>
    {tryThis} <b>{basketsTab}</b>
    {changeAPrice} <b>{productsTab}</b>
    {openASale} <b>{extensionsPath}</b>
    {sampleEnd}
  </span>
);

const Beginning = () => (
  <form method="post" action={`${base}/fichier/exemple`}>
    {emptyBegin} <b>{installDrive}</b>
    {emptyMiddle} <button type="submit">{sampleDrive}</button>
    {nothingLeaves}
  </form>
);
