import { newDrive, rowsOf } from './drive';

export const RANGE = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 2,
  startColumnIndex: 0,
  endColumnIndex: 2,
};

/** A drive whose first tab holds `a, 1` and `b, =B1*2`. */
export function filled() {
  const drive = newDrive();
  drive.update({
    updateCells: {
      start: {},
      rows: rowsOf([
        ['a', 1],
        ['b', '=B1*2'],
      ]),
      fields: 'userEnteredValue',
    },
  });
  return drive;
}
