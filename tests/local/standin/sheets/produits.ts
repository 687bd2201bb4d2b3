import { newDrive, rowsOf } from './drive';

/** A drive with a marked tab « Produits »: names, prices with a format and a note, a blank row. */
export function filledDrive() {
  const drive = newDrive();
  drive.update(
    { addSheet: { properties: { sheetId: 3, title: 'Produits' } } },
    {
      updateCells: {
        start: { sheetId: 3 },
        rows: rowsOf([
          ['Produit', 'Prix'],
          ['Pain', 4.5],
          [null, null],
          ['Miel', '=B2*2'],
        ]),
        fields: 'userEnteredValue',
      },
    },
    {
      repeatCell: {
        range: {
          sheetId: 3,
          startRowIndex: 1,
          endRowIndex: 4,
          startColumnIndex: 1,
          endColumnIndex: 2,
        },
        cell: {
          userEnteredFormat: { numberFormat: { type: 'CURRENCY', pattern: '0.00 "€"' } },
          note: 'TTC',
        },
        fields: 'userEnteredFormat.numberFormat,note',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'drive.col',
          metadataValue: 'produits.prix',
          location: {
            dimensionRange: { sheetId: 3, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          },
          visibility: 'DOCUMENT',
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'drive.tab.produits',
          metadataValue: '3',
          location: { sheetId: 3 },
          visibility: 'DOCUMENT',
        },
      },
    },
  );
  return drive;
}
