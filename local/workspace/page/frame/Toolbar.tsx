import {
  automatic,
  bold,
  date,
  dateAndTime,
  fillColour,
  formatting,
  noColour,
  notBold,
  numberFormat,
  openForm,
  plainText,
  redoKeys,
  sortDown,
  sortSheet,
  sortUp,
  textColour,
  undoKeys,
} from '../../../text/frame';
import type { WireFormat } from '../../wire/wireBook';
import { format, perform } from '../session/actions';
import { type Spot, usePage } from '../state/store';
import { Entry, Menu } from './Menu';
import { NoteEditor } from './NoteEditor';

const COLOURS = ['#b3261e', '#b25e02', '#2f6b3a', '#1a5fb4', '#6a3fa0', '#5c665c'];
const FILLS = ['#fce8e6', '#fef0d5', '#e3f1e4', '#e1ecf9', '#efe6f8', '#f0f2ee'];

const NUMBERS: readonly (readonly [string, WireFormat['number']])[] = [
  [automatic, null],
  ['1 234,50', { type: 'NUMBER', pattern: '#,##0.00' }],
  ['1 234,50 €', { type: 'CURRENCY', pattern: '#,##0.00\\ "€"' }],
  ['12,5 %', { type: 'PERCENT', pattern: '0.0%' }],
  [date, { type: 'DATE', pattern: 'dd/mm/yyyy' }],
  [dateAndTime, { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' }],
  [plainText, { type: 'TEXT', pattern: '@' }],
];

export function Toolbar() {
  const { bar, spot } = usePage();
  return (
    <div class="tools" role="toolbar" aria-label={formatting}>
      <Tool name={undoKeys} off={!bar?.canUndo} act={() => perform({ kind: 'undo' })}>
        ↶
      </Tool>
      <Tool name={redoKeys} off={!bar?.canRedo} act={() => perform({ kind: 'redo' })}>
        ↷
      </Tool>
      <span class="gap" />
      <Menu class="menu tool" name={numberFormat} label="123 ▾" disabled={!spot}>
        {NUMBERS.map(([label, number]) => (
          <Entry key={label} onPick={() => format({ number: number ?? null })}>
            {label}
          </Entry>
        ))}
      </Menu>
      <Tool name={bold} off={!spot} act={() => format({ bold: true })}>
        <b>G</b>
      </Tool>
      <Tool name={notBold} off={!spot} act={() => format({ bold: false })}>
        G
      </Tool>
      <Swatches name={textColour} label={<u>A</u>} colours={COLOURS} of="colour" />
      <Swatches name={fillColour} label="◧" colours={FILLS} of="fill" />
      <span class="gap" />
      <Menu class="menu tool" name={sortSheet} label="Trier ▾" disabled={!spot}>
        {spot ? (
          <>
            <Entry onPick={() => sort(spot, false)}>{sortUp}</Entry>
            <Entry onPick={() => sort(spot, true)}>{sortDown}</Entry>
          </>
        ) : null}
      </Menu>
      <NoteEditor />
      <CellNote />
    </div>
  );
}

const sort = ({ sheet, column }: Spot, descending: boolean) =>
  perform({ kind: 'sort', sheet, column, descending });

/** The note of the cell in front, and where its link leads. */
function CellNote() {
  const { spot } = usePage();
  const { note, link } = spot?.cell ?? {};
  return (
    <>
      {link ? <LocalLink href={link} /> : null}
      {note ? (
        <span class="note" role="status">
          {note}
        </span>
      ) : null}
    </>
  );
}

/** Links of the drive lead to the pages of this machine; others are only shown. */
function LocalLink({ href }: { readonly href: string }) {
  const form = /^https:\/\/docs\.google\.com\/(?:u\/\d+\/)?forms\/.*$/.test(href);
  return form ? (
    <a
      class="link"
      href={`/lien?vers=${encodeURIComponent(href)}`}
      target="_blank"
      rel="noreferrer"
    >
      {openForm}
    </a>
  ) : (
    <span class="note">{href}</span>
  );
}

interface ToolProps {
  readonly name: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly children: preact.ComponentChildren;
}

const Tool = ({ name, off, act, children }: ToolProps) => (
  <button type="button" class="tool" title={name} aria-label={name} disabled={off} onClick={act}>
    {children}
  </button>
);

interface SwatchesProps {
  readonly name: string;
  readonly label: preact.ComponentChildren;
  readonly colours: readonly string[];
  readonly of: 'colour' | 'fill';
}

function Swatches({ name, label, colours, of }: SwatchesProps) {
  return (
    <Menu class="menu tool" name={name} label={<>{label} ▾</>}>
      <div class="swatches">
        {colours.map((colour) => (
          <button
            key={colour}
            type="button"
            class="swatch"
            data-closes
            aria-label={colour}
            style={{ background: colour }}
            onClick={() => format({ [of]: colour })}
          />
        ))}
      </div>
      <Entry onPick={() => format({ [of]: null })}>{noColour}</Entry>
    </Menu>
  );
}
