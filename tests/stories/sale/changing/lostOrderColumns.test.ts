/** A column of the drive's own in *Commandes* is deleted by mistake while orders are open. */

import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, asking, B } from '../../support/sums/money';

const C = 'chloe@exemple.fr';

test.each(['N°', 'Heure', 'Adresse e-mail', 'Panier', 'État', 'Lignes'])(
  'without %s no order is lost that stood there, and nobody is written to again',
  async (column) => {
    const drive = (await opened(asking)).copy();
    await drive.order(A, { FB02: 2 });
    await drive.order(B, { CR01: 1 });
    await drive.clock('2026-04-09 12:00');
    drive.sheet('Commandes').deleteColumns(drive.column('Commandes', column));
    await drive.hourlyRun();
    await drive.order(C, { FB02: 1 });
    await drive.close('2026-04-09 22:00');
    expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi')).toEqual([
      [1, 'FB02', 2],
      [2, 'CR01', 1],
      [3, 'FB02', 1],
    ]);
    const ordered = drive.mails('bez@exemple.fr').map(({ subject }) => plain(subject));
    expect(ordered).toEqual(['À préparer pour samedi 11 avril : 3,30 €']);
    for (const buyer of [A, B])
      expect(drive.mails(buyer).map(({ subject }) => plain(subject))).toEqual([
        expect.stringMatching(/^Commande enregistrée/),
      ]);
    const told = drive.toFix().map(plain).join();
    // By their numbers they are read again from the answers.
    if (column === 'N°') expect(told).toMatch(/ligne 2.*ligne 3/);
    else expect(drive.table('Commandes', column).flat()).not.toContain('');
  },
);
