import { useState } from 'preact/hooks';
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
        Note
      </button>
      {edited ? (
        <Modal title="Note de la cellule" onClose={() => edit(undefined)}>
          <textarea
            class="line"
            rows={4}
            value={text}
            aria-label="Note"
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
          <div class="buttons">
            <button type="button" class="main" onClick={keep}>
              Garder
            </button>
            <button type="button" onClick={() => edit(undefined)}>
              Annuler
            </button>
          </div>
        </Modal>
      ) : null}
    </>
  );
}
