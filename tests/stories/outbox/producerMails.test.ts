/** A producer's order by mail, as a mail program and a French spreadsheet read it. */

import Papa from 'papaparse';
import PostalMime from 'postal-mime';
import { emlOf } from '../../../local/drive/eml';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, opened } from '../support/market';

const ANNE = { email: 'anne@exemple.fr', name: 'Anne Œuvrard', phone: '06 39 98 11 22' };

const closed = maker(
  'outbox/producerMails closed',
  async (settings: Record<string, string> = {}) => {
    const drive = await opened(settings);
    await drive.clock('2026-04-07 09:00');
    await drive.order(ANNE.email, { FB01: 2, FB02: 5, CR01: 1 }, ANNE);
    await drive.order('bruno@exemple.fr', { FB02: 1 }, { name: '=1+1;"Bruno"' });
    await drive.close('2026-04-09 22:00');
    return drive;
  },
);

async function fileTo(drive: Drive, to: string) {
  const mail = drive
    .mails()
    .filter((one) => one.to === to)
    .at(-1);
  if (!mail) throw new RangeError(`no mail to ${to}`);
  const { attachments } = await PostalMime.parse(await emlOf(mail, 1));
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual(['text/csv']);
  const [{ filename, mimeType, content } = { filename: '', mimeType: '', content: '' }] =
    attachments;
  const bytes = new Uint8Array(content as ArrayBuffer);
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  const { data, errors, meta } = Papa.parse<string[]>(text.slice(1), { delimiter: ';' });
  expect([text[0], errors, meta.linebreak]).toEqual(['\ufeff', [], '\r\n']);
  return { filename, mimeType, text, rows: data };
}

test('names its file for people, and opens right in a French spreadsheet', async () => {
  const file = await fileTo(await closed(), BEZ);
  expect(file).toMatchObject({
    filename: 'commande-Ferme-du-Bez-vente-1.csv',
    mimeType: 'text/csv',
    rows: [
      [
        'Réf.',
        'Produit',
        'Conditionnement',
        'Quantité',
        'Total',
        'Unité',
        'Prix unitaire',
        'Montant',
      ],
      expect.arrayContaining(['FB01', '2']),
      expect.arrayContaining(['FB02', '6']),
      [''],
    ],
  });
  for (const other of ['Anne', 'Bruno', ANNE.email, '06 39', 'Crottin', 'Chèvrerie'])
    expect(file.text).not.toContain(other);
});

test('is by basket where producers pack, with names only if Réglages says so', async () => {
  const numbers = await fileTo(
    await closed({ 'Les producteurs voient les paniers': 'numéros' }),
    BEZ,
  );
  const at = numbers.rows.findIndex(([first]) => first === 'Panier');
  expect(numbers.rows.slice(at + 1).map(([basket, , , quantity]) => [basket, quantity])).toEqual([
    ['1', '2'],
    ['1', '5'],
    ['2', '1'],
    ['', undefined],
  ]);
  expect(numbers.text).not.toMatch(/Anne|Bruno/);
  const names = await fileTo(await closed({ 'Les producteurs voient les paniers': 'noms' }), BEZ);
  expect(names.rows.slice(at).map((row) => row[6])).toEqual([
    'Nom',
    'Anne Œuvrard',
    'Anne Œuvrard',
    `'=1+1;"Bruno"`,
    undefined,
  ]);
  expect(names.text).not.toContain(ANNE.email);
  expect(names.text).not.toContain('06 39');
});
