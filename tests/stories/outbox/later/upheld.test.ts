/** Whoever was told what a step back has undone hears that the order stands (docs/rules.md E37). */
import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { chosen, opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const ROC = 'Chèvrerie du Roc';

const subjects = (drive: Drive) =>
  drive.mails(A).map(({ subject }) => plain(subject).replace(/ (:|pour) .*/, ''));
const lastText = (drive: Drive) => plain(drive.mails(A).at(-1)?.body ?? '');
const back = (drive: Drive) => ask(drive, 'restoreState');

/** Closed at 13:00, with its mail gone: the basket of 5.50 is below 20. */
const cancelled = maker('outbox/later/upheld cancelled', async () => {
  const drive = await opened({ ...asking, 'Minimum par panier': '20' });
  await drive.clock('2026-04-09 12:00');
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 13:00');
  await drive.live('2026-04-09 13:20');
  expect(subjects(drive)).toEqual(['Commande enregistrée', 'Commande annulée']);
  return drive;
});
const TOLD = ['Commande enregistrée', 'Commande annulée', 'Commande maintenue'];

describe('cancelled by the minimum of a basket, then a step back', () => {
  test('one mail says that it stands, with what it holds', async () => {
    const drive = await cancelled();
    await back(drive);
    await drive.live('2026-04-09 17:00');
    expect(drive.table('Commandes', 'État')).toEqual([['prise en compte']]);
    expect(subjects(drive)).toEqual(TOLD);
    expect(lastText(drive)).toContain('Votre commande est maintenue');
    expect(lastText(drive)).toContain('Salade : 5 pièces');
    expect(lastText(drive)).toMatch(/^Modifier ma commande : /m);
  });

  test('closed again below another minimum: it stands, and is told so once', async () => {
    const drive = await cancelled();
    await back(drive);
    chosen(drive, 'Minimum par panier', '5');
    await drive.close('2026-04-09 13:30');
    await drive.live('2026-04-10 12:00');
    expect(drive.table('Commandes', 'État')).toEqual([['prise en compte']]);
    expect(subjects(drive).filter((one) => one === 'Commande maintenue')).toHaveLength(1);
    expect(subjects(drive).filter((one) => one === 'Commande annulée')).toHaveLength(1);
  });

  test('closed again before anything was said: it stays cancelled, and nothing is said', async () => {
    const drive = await cancelled();
    await back(drive);
    await drive.close('2026-04-09 13:30');
    await drive.live('2026-04-10 12:00');
    expect(drive.table('Commandes', 'État')).toEqual([['annulée']]);
    expect(subjects(drive)).toEqual(['Commande enregistrée', 'Commande annulée']);
  });

  test('closed again once that was said: it is told as cancelled again, and again that it stands', async () => {
    const drive = await cancelled();
    await back(drive);
    await drive.live('2026-04-09 14:20');
    await drive.close('2026-04-09 15:00');
    await drive.live('2026-04-09 16:20');
    expect(subjects(drive)).toEqual([...TOLD, 'Commande annulée']);
    await back(drive);
    await drive.live('2026-04-09 18:20');
    expect(subjects(drive)).toEqual([...TOLD, 'Commande annulée', 'Commande maintenue']);
  });

  test('closed again while it waits: it does not leave', async () => {
    const drive = await cancelled();
    await back(drive);
    await withoutMail(drive, async () => {
      await drive.live('2026-04-09 14:20');
      await drive.close('2026-04-09 15:00');
    });
    await drive.live('2026-04-10 12:00');
    expect(drive.table('Commandes', 'État')).toEqual([['annulée']]);
    expect(subjects(drive)).toEqual(['Commande enregistrée', 'Commande annulée']);
  });

  test('somebody stops it: it does not come back', async () => {
    const drive = await cancelled();
    await back(drive);
    await withoutMail(drive, () => drive.live('2026-04-09 14:20'));
    drive.correct(
      'Rappels',
      { Clé: 'confirmation:1:anne@exemple.fr:1-upheld' },
      { État: 'annulé' },
    );
    await drive.live('2026-04-09 17:00');
    expect(subjects(drive)).toEqual(['Commande enregistrée', 'Commande annulée']);
  });

  test('its buyer orders anew meanwhile: that is told, and nothing else', async () => {
    const drive = await cancelled();
    await back(drive);
    await drive.order(A, { FB02: 6 });
    await drive.live('2026-04-09 17:00');
    expect(subjects(drive).slice(2)).toEqual(['Commande modifiée']);
    expect(lastText(drive)).toContain('Salade : 6 pièces');
  });
});

describe('what else was told and is undone by a step back', () => {
  test('goods that fell by a producer’s minimum', async () => {
    const drive = (await opened(asking)).copy();
    drive.type('Producteurs', 0, drive.sheet('Producteurs').lastColumn(), 'Minimum');
    drive.correct('Producteurs', { Producteur: ROC }, { Minimum: '60' });
    await drive.clock('2026-04-09 12:00');
    await drive.order(A, { FB02: 5, CR01: 2 });
    await drive.close('2026-04-09 13:00');
    const FELL = 'un minimum n’est pas atteint';
    const fell = () => drive.mails(A).filter(({ body }) => plain(body).includes(FELL));
    expect(fell()).toHaveLength(1);
    await back(drive);
    await drive.live('2026-04-09 17:00');
    expect(subjects(drive).at(-1)).toBe('Commande maintenue');
    expect(lastText(drive)).toContain('Crottin : 2 pièces');
    await drive.close('2026-04-09 18:00');
    expect(fell()).toHaveLength(2);
  });
});

test('where nothing is undone nothing is said', async () => {
  const drive = (await opened(asking)).copy();
  await drive.clock('2026-04-09 12:00');
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 13:00');
  await back(drive);
  await drive.live('2026-04-09 17:00');
  expect(subjects(drive)).toEqual(['Commande enregistrée']);
});
