/** A column of the drive's own in *Commandes* is deleted by mistake while orders are open. */

import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, asking, B } from '../../support/sums/money';

const C = 'chloe@exemple.fr';

const columns = ['N°', 'Heure', 'Adresse e-mail', 'Panier', 'État', 'Lignes'];

test.each(columns)(
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
        expect.stringMatching(/^À payer/),
      ]);
    const told = drive.toFix().map(plain).join();
    // By their numbers they are read again from the answers.
    if (column === 'N°') expect(told).toMatch(/ligne 2.*ligne 3/);
    else expect(drive.table('Commandes', column).flat()).not.toContain('');
  },
);

test.each(columns)(
  'an order whose %s is gone is not taken again once orders are closed, though a late answer is read',
  async (column) => {
    const drive = (await opened(asking)).copy();
    await drive.order(A, { FB02: 2 });
    await drive.order(B, { CR01: 1 });
    await drive.close('2026-04-09 22:00');
    drive.correct('Commandes', { Nom: 'anne' }, { [column]: '' });
    await drive.clock('2026-04-09 23:00');
    await drive.order(C, { FB02: 1 }, { late: true });
    await drive.hourlyRun();
    await drive.clock('2026-04-10 09:00');
    await drive.hourlyRun();
    for (const buyer of [A, B])
      expect(drive.mails(buyer).map(({ subject }) => plain(subject))).toEqual([
        expect.stringMatching(/^Commande enregistrée/),
        expect.stringMatching(/^À payer/),
      ]);
    expect(drive.mails(C).map(({ subject }) => plain(subject))).toEqual([
      expect.stringContaining('après la fermeture'),
    ]);
    expect(drive.table('Commandes', 'Nom')).toHaveLength(3);
    expect(drive.toFix().map(plain).join()).toContain('Commandes, ligne 2');
  },
);
