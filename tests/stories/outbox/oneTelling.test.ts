/** What changes an order is told in one mail, in a drive that follows payments. */
import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { later, paying } from '../support/sums/knownSums';
import { A, ask, B, closed } from '../support/sums/money';
import { ordered, toWeigh, weigh } from '../support/sums/weights';

const told = (drive: Drive, to: string) =>
  drive.mails(to).map(({ subject, body, inlineImages }) => ({
    subject: plain(subject),
    text: plain(body),
    codes: Object.keys(inlineImages).length,
  }));

/** At the desk, as a coordinator does for somebody who calls. */
const atDesk = (drive: Drive, seen: number, lines: object[], email = B) =>
  ask(drive, 'orderAtDesk', { email, name: 'bruno', phone: '', lines, seen });

describe('after closing', () => {
  test('a changed order says in its own mail what is owed and how it is paid, once', async () => {
    const drive = await closed(paying);
    const before = told(drive, B).length;
    await drive.clock('2026-04-10 09:00');
    await atDesk(drive, 2, [{ ref: 'CR01', quantity: 3 }]);
    await later(drive, '2026-04-10 12:00');
    const [change, ...more] = told(drive, B).slice(before);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      subject: 'Votre commande a changé : panier n° 2, 7,26 €',
      codes: 1,
    });
    expect(change?.text).toContain('À payer : 7,26 €');
    // Once more, with what was told last as what it was before.
    await atDesk(drive, 3, [{ ref: 'CR01', quantity: 1 }]);
    await later(drive, '2026-04-10 15:00');
    const [, again, ...rest] = told(drive, B).slice(before);
    expect(rest).toEqual([]);
    expect(again?.text).toContain('À payer : 2,42 €');
  });

  test('a producer who cannot come: the same', async () => {
    const drive = await closed(paying);
    const before = told(drive, A).length;
    await drive.clock('2026-04-10 09:00');
    await ask(drive, 'producerAbsent', { producer: 'Ferme du Bez' });
    await later(drive, '2026-04-10 12:00');
    const [change, ...more] = told(drive, A).slice(before);
    expect(more).toEqual([]);
    expect(change?.text).toContain('Ferme du Bez ne peut pas venir');
    expect(change?.text).toContain('À payer : ');
  });

  test('a corrected price: the same', async () => {
    const drive = await closed(paying);
    const before = told(drive, B).length;
    await drive.clock('2026-04-10 09:00');
    drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '2,00' });
    await ask(drive, 'applyPriceChange', { ref: 'CR01' });
    await later(drive, '2026-04-10 12:00');
    const [change, ...more] = told(drive, B).slice(before);
    expect(more).toEqual([]);
    expect(change?.text).toContain('Un prix est corrigé');
    expect(change?.text).toContain('À payer : 4,00 €');
  });

  test('a basket that is emptied is cancelled, and its producer has nothing to bring', async () => {
    const drive = await closed(paying);
    const before = told(drive, B).length;
    await drive.clock('2026-04-10 09:00');
    await ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' });
    await later(drive, '2026-04-10 12:00');
    const [change, ...more] = told(drive, B).slice(before);
    expect(more).toEqual([]);
    expect(change?.subject).toBe('Commande annulée pour le samedi 11 avril : panier n° 2');
    expect(change?.text).toContain('ne contient plus rien, et nous ne vous attendons pas');
    expect(change?.text).not.toMatch(/0,00|Retrait :/);
    const [order] = told(drive, 'roc@exemple.fr').slice(-1);
    expect(order?.subject).toBe('Changement pour samedi 11 avril : rien à apporter');
    expect(order?.text).toContain(
      'Nous avons noté que vous ne venez pas : vous n’avez rien à apporter.',
    );
    expect(order?.text).not.toMatch(/Total|Retrait :|À samedi/);
  });
});

describe('at the pick-up', () => {
  test('a price corrected once a basket was weighed: the order’s mail asks for no other sum than its own', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-10 09:00');
    const before = told(drive, B).length;
    weigh(drive, 2, 'CR08', '1,4');
    drive.correct('Produits', { 'Réf.': 'CR08' }, { 'Prix TTC': '9,00' });
    await ask(drive, 'applyPriceChange', { ref: 'CR08', isSure: true });
    await later(drive, '2026-04-10 12:00');
    const [change, demand, ...more] = told(drive, B).slice(before);
    expect(more).toEqual([]);
    expect(change?.subject).toMatch(/environ/);
    expect(change?.text).not.toContain('À payer : ');
    expect(demand?.subject).toMatch(/^À payer : panier n° 2/);
  });

  test('of a basket that was handed over its sum is told, and not where to fetch it', async () => {
    const drive = await toWeigh(paying);
    await drive.clock('2026-04-11 08:05');
    weigh(drive, 2, 'CR08', '1,4');
    drive.correct('Retrait', { Panier: 2 }, { Remis: 'TRUE' });
    await later(drive, '2026-04-11 10:05');
    const demand = told(drive, B).at(-1);
    expect(demand?.subject).toBe('À payer : panier n° 2 du samedi 11 avril, 18,84 €');
    expect(demand?.text).not.toMatch(/Retrait :|À samedi/);
  });

  test('a basket of which nothing could be delivered says that there is nothing to pay', async () => {
    const drive = await closed(paying);
    await drive.clock('2026-04-11 08:05');
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '0' });
    await later(drive, '2026-04-11 10:05');
    expect(told(drive, B).at(-1)?.text).toContain('Il n’y a rien à payer.');
  });
});

describe('while orders are open', () => {
  test('the confirmation says when one pays', async () => {
    const drive = await ordered(paying);
    const [ofA, ofB] = [A, B].map((one) => told(drive, one)[0]?.text);
    expect([ofA, ofB].map((text) => /Vous paierez.*/.exec(text ?? '')?.[0])).toEqual([
      'Vous paierez après la pesée : un mail vous dira combien.',
      'Vous paierez après la pesée : un mail vous dira combien.',
    ]);
    await drive.order('zoe@exemple.fr', { CR01: 1 });
    expect(told(drive, 'zoe@exemple.fr')[0]?.text).toContain(
      'Vous paierez à la clôture : un mail vous dira combien.',
    );
  });

  test('it says nothing of it where one pays in cash at the pick-up', async () => {
    const drive = await ordered({ Paiements: 'oui', 'Espèces ou chèques au retrait': 'oui' });
    expect(told(drive, B)[0]?.text).not.toContain('Vous paierez');
  });

  test('who takes an article out and adds another reads what is no longer in it', async () => {
    const drive = await ordered(paying);
    await drive.order(B, { CR08: 1, CR02: 1 });
    const change = told(drive, B).at(-1);
    expect(change?.subject).toBe('Votre commande a changé : 1 article n’y est plus');
    expect(change?.text).not.toContain('deuxième fois');
    expect(change?.text).toContain('Ce qui n’y est plus :');
  });
});
