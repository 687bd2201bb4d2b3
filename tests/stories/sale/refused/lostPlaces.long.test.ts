/** An archive or Acheteurs that somebody deleted is told, with what to do. */
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { A, ask, B } from '../../support/sums/money';
import { finished } from '../../support/years';
import { hours, toldIn } from '../support/refused';

const _C = 'chloe@exemple.fr';
const _buyers = (drive: Drive) => drive.table('Acheteurs', 'Adresse e-mail', 'Nom', 'Abonné');

describe('an archive that does not open any more', () => {
  async function withArchive() {
    const drive = await finished();
    await hours(drive, 2);
    const [address] = drive.table('Ventes', 'Archive').flat().filter(Boolean);
    const id = /\/d\/([\w-]+)/.exec(String(address))?.[1] ?? '';
    drive.bearsFaults = true;
    return { drive, id };
  }

  test('is told by Vérifier, until it is back', async () => {
    const { drive, id } = await withArchive();
    const kept = drive.world.spreadsheets.get(id);
    expect(kept).toBeDefined();
    drive.world.spreadsheets.delete(id);
    await ask(drive, 'checkWorkbook');
    expect(toldIn(drive)).toContain('À réessayer : classeur d’archive des ventes 1');
    expect(toldIn(drive)).toContain(id);
    await hours(drive, 3);
    expect(toldIn(drive)).toContain('classeur d’archive des ventes 1');
    if (kept) drive.world.spreadsheets.set(id, kept);
    await ask(drive, 'checkWorkbook');
    expect(toldIn(drive)).toBe('');
  });

  test('is noticed within a day, and no longer told once it opens', async () => {
    const { drive, id } = await withArchive();
    const kept = drive.world.spreadsheets.get(id);
    drive.world.spreadsheets.delete(id);
    await hours(drive, 24);
    expect(toldIn(drive)).toContain('classeur d’archive des ventes 1');
    if (kept) drive.world.spreadsheets.set(id, kept);
    await hours(drive, 24);
    expect(toldIn(drive)).toBe('');
  });
});

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
