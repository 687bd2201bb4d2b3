/** Acheteurs that somebody deleted is told, with what to do. */
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { A, ask, B } from '../../support/sums/money';
import { hours, toldIn } from '../support/refused';

const _C = 'chloe@exemple.fr';
const _buyers = (drive: Drive) => drive.table('Acheteurs', 'Adresse e-mail', 'Nom', 'Abonné');

describe('Acheteurs deleted', () => {
  async function without() {
    const drive = await opened();
    await drive.order(A, { FB02: 1 });
    await drive.order(B, { FB02: 1 });
    drive.bearsFaults = true;
    drive.sheet('Acheteurs').deleteSheet();
    return drive;
  }

  test('is told', async () => {
    const drive = await without();
    await hours(drive, 1);
    expect(toldIn(drive)).toContain('Acheteurs');
  });

  test('one row that somebody deletes is their word', async () => {
    const drive = await opened();
    await drive.order(A, { FB02: 1 });
    await drive.order(B, { FB02: 1 });
    drive.sheet('Acheteurs').deleteRows(drive.find('Acheteurs', { 'Adresse e-mail': A }));
    await ask(drive, 'checkWorkbook');
    expect(toldIn(drive)).toBe('');
  });
});
