import { useState } from 'preact/hooks';
import type { MenuEntry } from '../../../standin/runtime/host/host';
import {
  editMenu,
  extensionsMenu,
  hiddenTabs,
  hideTab,
  menus,
  noneHidden,
  redo,
  undo,
  viewMenu,
} from '../../../text/frame';
import { files } from '../../../text/pages';
import { goTo, perform, press } from '../session/actions';
import { base } from '../state/server';
import { usePage } from '../state/store';
import { fileEntries } from './fileEntries';
import { Entry, Menu } from './Menu';

/** The menus as Google Sheets has them; the add-on's own is what its `onOpen` made. */
export function MenuBar() {
  const { bar, sheets, spot } = usePage();
  const hidden = sheets.filter((sheet) => sheet.hidden);
  const here = sheets.find(({ id }) => id === spot?.sheet);
  return (
    <nav class="menus" aria-label={menus}>
      <Menu label={files}>
        {fileEntries.map(({ label, path }) => (
          <a class="entry" key={path} href={base + path} data-closes>
            {label}
          </a>
        ))}
      </Menu>
      <Menu label={editMenu}>
        <Entry onPick={() => perform({ kind: 'undo' })} disabled={!bar?.canUndo} keys="Ctrl+Z">
          {undo}
        </Entry>
        <Entry onPick={() => perform({ kind: 'redo' })} disabled={!bar?.canRedo} keys="Ctrl+Y">
          {redo}
        </Entry>
      </Menu>
      <Menu label={viewMenu}>
        <p class="caption">{hiddenTabs}</p>
        {hidden.length === 0 ? <p class="empty">{noneHidden}</p> : null}
        {hidden.map(({ id, title }) => (
          <Entry key={id} onPick={() => show(id)}>
            {title}
          </Entry>
        ))}
        <hr />
        <Entry
          disabled={!here}
          onPick={() => here && perform({ kind: 'hideTab', sheet: here.id, hidden: true })}
        >
          {hideTab(here?.title ?? '')}
        </Entry>
      </Menu>
      <Menu label={extensionsMenu}>
        {(bar?.menu ?? []).map((entry) => (
          <AddOnEntry key={typeof entry === 'string' ? entry : entry.caption} entry={entry} />
        ))}
      </Menu>
    </nav>
  );
}

function show(sheet: number): void {
  perform({ kind: 'hideTab', sheet, hidden: false });
  goTo(sheet);
}

function AddOnEntry({ entry }: { readonly entry: MenuEntry }) {
  const [isOpen, open] = useState(false);
  if (entry === 'separator') return <hr />;
  if ('functionName' in entry) {
    return <Entry onPick={() => void press(entry.functionName)}>{entry.caption}</Entry>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for keys
    <div class="sub" onMouseEnter={() => open(true)} onMouseLeave={() => open(false)}>
      <button type="button" class="entry" aria-expanded={isOpen} onClick={() => open(true)}>
        <span>{entry.caption}</span>
        <span aria-hidden="true">▸</span>
      </button>
      {isOpen ? (
        <div class="list">
          {entry.entries.map((one, at) => (
            <AddOnEntry key={typeof one === 'string' ? at : one.caption} entry={one} />
          ))}
        </div>
      ) : null}
    </div>
  );
}
