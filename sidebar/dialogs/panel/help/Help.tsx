import { useEffect, useRef, useState } from 'preact/hooks';
import { helpPage } from '../../../../src/text/pages/panel/helpPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { Dialog, HELP_DONE } from '../../../shared/Dialog';
import type { Language } from '../../../shared/format';
import { chapters, type GuidePage, type Spot, search, shortPages, spotAt } from './guide';
import { Reading } from './Reading';
import './help.css';

/** The frame that shows this page says at which heading it opens, and in which language: « à-table.fr ». */
const [askedAt = '', askedIn = ''] = window.name.split('.');
const language: Language = askedIn === 'en' ? 'en' : 'fr';
const words = wordsIn(helpPage, language);
const asked = spotAt(askedAt);

/** The guide: its short pages, its chapters, and what is searched in them. */
export function Help() {
  const [spot, setSpot] = useState<Spot | undefined>(asked);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!askedAt) return;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') parent.postMessage(HELP_DONE, '*');
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, []);
  useEffect(() => {
    const heading = spot && document.getElementById(spot.anchor);
    if (heading) heading.scrollIntoView();
    if (heading) heading.focus();
    else frame.current?.querySelector('input')?.focus();
  }, [spot]);
  return (
    <div ref={frame}>
      <Dialog
        language={language}
        lead={words.lead}
        foot={
          spot && (
            <>
              <button type="button" class="second" onClick={() => window.print()}>
                {words.print}
              </button>
              <button type="button" class="second" onClick={() => setSpot(undefined)}>
                {words.toContents}
              </button>
            </>
          )
        }
      >
        {spot ? <Reading page={spot.page} go={setSpot} /> : <Contents go={setSpot} />}
      </Dialog>
    </div>
  );
}

interface Going {
  readonly go: (spot: Spot) => void;
}

function Contents({ go }: Going) {
  const [typed, setTyped] = useState('');
  const found = search(typed);
  const isSearching = typed.trim() !== '';
  return (
    <>
      <label class="search">
        {words.search}
        <input
          type="search"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p role="status" class="faint">
        {isSearching ? words.found(found.length) : ''}
      </p>
      {isSearching ? (
        <ul class="found">
          {found.map((spot) => (
            <li key={`${spot.page.title} ${spot.anchor}`}>
              <button type="button" class="quiet" onClick={() => go(spot)}>
                {spot.title}
              </button>
              {spot.page.title !== spot.title && <span class="faint"> {spot.page.title}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <>
          <Pages title={words.toBegin} pages={shortPages} go={go} />
          <Pages title={words.inDetail} pages={chapters} go={go} />
        </>
      )}
    </>
  );
}

interface PagesProps extends Going {
  readonly title: string;
  readonly pages: readonly GuidePage[];
}

function Pages({ title, pages, go }: PagesProps) {
  return (
    <>
      <h2>{title}</h2>
      <ul class="found">
        {pages.map((page) => (
          <li key={page.title}>
            <button type="button" class="quiet" onClick={() => go(firstOf(page))}>
              {page.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function firstOf(page: GuidePage): Spot {
  const [first] = page.blocks;
  return { page, anchor: first?.is === 'heading' ? first.anchor : '', title: page.title };
}
