import { useState } from 'preact/hooks';
import { cancel } from '../../../text/buttons';
import { keepButton, note, noteOfCell } from '../../../text/frame';
import { perform } from '../session/actions';
import { type Spot, usePage } from '../state/store';
import { Modal } from './Modal';

export function NoteEditor() {
  const { spot } = usePage();
  const [edited, edit] = useState<Spot | undefined>();
  const [text, write] = useState('');
  const begin = () => {
    write(spot?.cell?.note ?? '');
    edit(spot);
  };
  const keep = () => {
    if (edited) {
      const { sheet, row, column } = edited;
      perform({ kind: 'note', sheet, row, column, text });
    }
    edit(undefined);
  };
  return (
    <>
      <button type="button" class="tool" disabled={!spot} onClick={begin}>
        {note}
      </button>
      {edited ? (
        <Modal title={noteOfCell} onClose={() => edit(undefined)}>
          <textarea
            class="line"
            rows={4}
            value={text}
            aria-label={note}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
          <div class="buttons">
            <button type="button" class="main" onClick={keep}>
              {keepButton}
            </button>
            <button type="button" onClick={() => edit(undefined)}>
              {cancel}
            </button>
          </div>
        </Modal>
      ) : null}
    </>
  );
}
