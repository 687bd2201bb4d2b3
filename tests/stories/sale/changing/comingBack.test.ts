/** Whoever orders again by the plain link, and so loses lines, reads it. */
import { A } from '../../support/buyers';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';

test('the subject says how many, both lists stand there, and one link holds them together', async () => {
  const drive = await opened();
  expect(plain(drive.form().description)).toContain('la nouvelle réponse remplace la première');
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR01: 2, CR02: 1 });
  await drive.order(A, { FB02: 3 });
  const mail = drive.lastMail(A);
  expect(mail).toMatch(/^Votre commande a changé : 2 articles n’y sont plus/);
  expect(mail.indexOf('Crottin')).toBeLessThan(mail.indexOf('Salade'));
  expect(mail).toContain('Tomme');
  const [link = ''] = /https:\S+(?=\s)/.exec(mail.slice(mail.indexOf('Pour l’y remettre'))) ?? [];
  for (const [ref, label] of [
    ['CR01', '2 ·'],
    ['CR02', '1 ·'],
    ['FB02', '3 ·'],
  ] as const) {
    const entry = drive.question(ref).entryId;
    const filled = new RegExp(`entry.${entry}=([^&]*)`).exec(link)?.[1] ?? '';
    expect(plain(decodeURIComponent(filled))).toContain(label);
  }
});

test('who only takes things out, or adds to what stands, reads a change as before', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR01: 2, CR02: 1 });
  await drive.order(A, { CR01: 2 });
  expect(drive.lastMail(A)).toMatch(/^Votre commande a changé : panier/);
  await drive.order(A, { CR01: 2, FB02: 1 });
  expect(drive.lastMail(A)).toMatch(/^Votre commande a changé : panier/);
});

test('what is lost with a product that nobody sells any more is not counted in the subject', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR01: 2, CR02: 1 });
  await drive.read();
  for (const ref of ['CR01', 'CR02'])
    drive
      .sheet('Produits en vente')
      .deleteRows(drive.find('Produits en vente', { 'Réf.': ref }), 1);
  await drive.order(A, { FB02: 3 });
  expect(drive.lastMail(A)).toMatch(/^Votre commande a changé : panier/);
});
