import { bothLive, sales } from '../support/starts/twoSales';
import { answered, ask, B, closed } from '../support/sums/money';

test('pages of the panel, of settings and of a sale are answered, and nothing is written', async () => {
  const drive = await closed();
  const before = drive.snapshot();
  const looks: [string, object?][] = [
    ['help'],
    ['settingsView'],
    ['changeDraft'],
    ['askBeforeAbsent', { producer: 'Chèvrerie du Roc' }],
    ['askBeforeOrder', { email: B, name: 'bruno', lines: [{ ref: 'CR01', quantity: 1 }], seen: 2 }],
  ];
  for (const [name, input] of looks)
    expect([name, await answered(drive, name, input)]).toEqual([
      name,
      expect.objectContaining({ ok: true }),
    ]);
  expect(await ask(drive, 'askBeforeResume')).toBe('pickupNotOver');
  expect(drive.changedSince(before)).toEqual([]);
});

test('a mail is listed, read, tried, cancelled, and leaves with the drive’s logo', async () => {
  const drive = await closed();
  const { mails } = await ask<{ mails: { key: string }[] }>(drive, 'outbox', {});
  const key = mails[0]?.key ?? '';
  await ask(drive, 'outboxMail', { key });
  await ask(drive, 'saveMailLook', { logo: '20x10;AAAA' });
  await ask(drive, 'testMailText', { subject: 'Samedi', text: 'À samedi' });
  const [tried] = drive.mails('coordination@exemple.fr').slice(-1);
  expect(tried?.subject).toBe('[Essai] Samedi');
  // It has left, and nothing of it is in doubt.
  for (const name of ['acceptMails', 'cancelMails', 'releaseMails'])
    expect(await ask(drive, name, { keys: [key] })).toBe('mailsChanged');
});

test('of two live sales the earlier one is set aside', async () => {
  const drive = await bothLive();
  await drive.clock('2026-04-11 13:00');
  await ask(drive, 'endPickup');
  expect(await ask(drive, 'setAsideSale')).toEqual({ code: 'setAside' });
  expect(sales(drive)).toEqual([
    [1, 'retrait fait'],
    [2, 'commandes ouvertes'],
  ]);
  expect(drive.titles()).toContain('Paniers 1');
});
