import type { SpreadsheetStore } from '../../../local/standin/sheets/store/spreadsheetStore';
import { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, fill, ROC } from '../support/market';

const ANNE = 'anne@exemple.fr';

const drive = maker(
  'producers/producerSheets drive',
  async (settings: Record<string, string> = {}, without: string[] = []) => {
    const one = Drive.at('2026-04-07 07:45', { withoutGoogleAccount: without });
    await one.install();
    fill(one, settings);
    await one.open('2026-04-07 08:00');
    await one.clock('2026-04-07 09:00');
    await one.order(ANNE, { FB01: 2, CR01: 3 }, { name: 'Anne Gauthier', phone: '06 39 98 11 22' });
    return one;
  },
);

function sheetOf(one: Drive, producer: string): SpreadsheetStore {
  const link = String(one.row('Producteurs', { Producteur: producer })['Feuille partagée']);
  const found = [...one.world.spreadsheets.values()].find(({ id }) => link.includes(id));
  if (!found) throw new RangeError(`${producer} has no sheet`);
  return found;
}

const words = (store: SpreadsheetStore): string => JSON.stringify(store.toJSON());

describe('A sheet for each producer', () => {
  test('is brought up to date every hour, with its own figures and nobody else’s', async () => {
    const one = await drive();
    await one.hourlyRun();
    const bez = words(sheetOf(one, 'Ferme du Bez'));
    expect(bez).toContain('Carottes');
    expect(bez).toContain('Commandes en cours');
    for (const other of ['Crottin', 'Chèvrerie', 'Anne', ANNE, '06 39', '639981122']) {
      expect(bez).not.toContain(other);
    }
    await one.close('2026-04-09 22:00');
    expect(words(sheetOf(one, 'Ferme du Bez'))).toContain('Commandes closes');
  });

  test('shows baskets by number or by name only if Réglages says so', async () => {
    const numbers = await drive({ 'Les producteurs voient les paniers': 'numéros' });
    await numbers.hourlyRun();
    expect(words(sheetOf(numbers, 'Ferme du Bez'))).toContain('Par panier');
    expect(words(sheetOf(numbers, 'Ferme du Bez'))).not.toContain('Anne');
    const names = await drive({ 'Les producteurs voient les paniers': 'noms' });
    await names.hourlyRun();
    expect(words(sheetOf(names, 'Ferme du Bez'))).toContain('Anne Gauthier');
    expect(words(sheetOf(names, 'Ferme du Bez'))).not.toContain(ANNE);
  });

  test('is read by the address in Producteurs alone, and follows it', async () => {
    const one = await drive();
    await one.hourlyRun();
    expect(sheetOf(one, 'Ferme du Bez').viewers).toEqual([BEZ]);
    one.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': 'nouvelle@exemple.fr' });
    await one.hourlyRun();
    expect(sheetOf(one, 'Ferme du Bez').viewers).toEqual(['nouvelle@exemple.fr']);
    one.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': '' });
    await one.hourlyRun();
    expect(sheetOf(one, 'Ferme du Bez').viewers).toEqual([]);
    expect(sheetOf(one, 'Chèvrerie du Roc').viewers).toEqual([ROC]);
  });

  test('an address without a Google account is named, and gets its order as a file', async () => {
    const one = await drive({}, [ROC]);
    await one.close('2026-04-09 22:00');
    expect(one.toFix().join('\n')).toMatch(
      /Producteurs.*partage de la feuille avec roc@.*compte Google/,
    );
    const order = one.mails(ROC).at(-1);
    const [file] = order?.attachments ?? [];
    expect(file?.type).toBe('text/csv');
    expect(Buffer.from(file?.content ?? []).toString('utf8')).toMatch(/CR01;Crottin;.*;3;/);
    const [ofBez] = one.mails(BEZ).at(-1)?.attachments ?? [];
    expect(Buffer.from(ofBez?.content ?? []).toString('utf8')).not.toContain('CR01');
  });

  test('keeps the sales that are over', async () => {
    const one = await drive();
    await one.close('2026-04-09 22:00');
    await one.live('2026-04-11 13:30');
    await one.open('2026-04-14 08:00');
    await one.order(ANNE, { FB02: 1 });
    await one.hourlyRun();
    const bez = words(sheetOf(one, 'Ferme du Bez'));
    expect(bez).toContain('Ventes passées');
    expect(bez).toContain('samedi 11 avril 2026');
  });
});
