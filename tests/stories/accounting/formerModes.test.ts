/** A drive that changed its mode since documents were numbered (docs/rules.md A20). */
import { formerModes } from '../../../src/accounting/view/formerModes';
import type { BooksView } from '../../../src/accounting/view/view';
import { identified } from '../support/identity';
import { opened } from '../support/market';
import { numberDocuments } from '../support/sums/documents';
import { A, ask } from '../support/sums/money';

test.each([
  ['mandat', 'achat-revente', 'mandate', []],
  ['achat-revente', 'mandat', 'resale', []],
  // The same sellers and sums: there is nothing to correct.
  ['direct', 'mandat', 'direct', ['direct']],
])(
  'documents given as %s are told while the mode is %s, until they are corrected to nothing',
  async (before, now, told, left) => {
    const drive = await opened({ Paiements: 'oui', Mode: before });
    await drive.order(A, { FB02: 5, CR01: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    expect(await numberDocuments(drive)).toHaveLength(1);
    const said = async () => formerModes(await ask<BooksView>(drive, 'booksView'));
    expect(await said()).toEqual([]);
    drive.setting('Mode', now);
    expect(await said()).toEqual([told]);
    await identified(drive);
    await numberDocuments(drive);
    expect(await said()).toEqual(left);
  },
);
