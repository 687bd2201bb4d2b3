import { cents } from '../../src/domain/values/money';
import { projected } from '../../src/tabs/engine/edit';
import type { Tabs } from '../../src/tabs/tabs';
import { crossedDrive, mail } from './crossedDrive';

const b = 'b@exemple.fr';

const orders = [1, 2, 3].map((number) => ({
  number,
  email: `${'abc'[number - 1]}@exemple.fr`,
  state: 'accepted' as const,
}));

describe('a second write of one run', () => {
  it('gives back the words of its mails, and what people wrote beside them', () => {
    const { run, runTwice, shown, hands } = crossedDrive();
    run({ rows: { outbox: [mail('anne'), mail('bruno')] } });
    hands.type('Rappels', 0, 10, 'Vu par');
    hands.type('Rappels', 1, 10, 'Léa');
    const [{ key }, chloé] = [mail('anne'), { ...mail('chloé'), text: 'Chloé' }];
    const both = (state: 'sending' | 'sent') => ({
      rows: {
        outbox: [
          { key, state },
          { ...(state === 'sending' ? chloé : { key: chloé.key }), state },
        ],
      },
    });
    runTwice([both('sending'), both('sent')], () => {
      hands.moveColumn('Rappels', 10, 4);
      hands.moveColumn('Rappels', 8, 6);
    });
    expect(shown('Rappels', 4, 5, 6)).toEqual([
      'Léa envoyé Bonjour anne,\n\nUne botte.',
      ' à envoyer Bonjour bruno,\n\nUne botte.',
      ' envoyé Chloé',
    ]);
  });
});

describe('a write that somebody crossed', () => {
  it('is one write when nobody did', () => {
    const { run, shown } = crossedDrive();
    expect(run({ rows: { orders } })).toMatchObject({ moved: [], writes: 1 });
    const again = run({ rows: { orders: [{ number: 2, state: 'replaced' }] } });
    expect(again).toMatchObject({ moved: [], writes: 1 });
    expect(shown('Commandes', 0, 4)).toEqual([
      '1 prise en compte',
      '2 remplacée',
      '3 prise en compte',
    ]);
  });

  it('writes nothing where nothing changes', () => {
    const { run } = crossedDrive();
    run({ rows: { orders } });
    expect(run({ rows: { orders } }).writes).toBe(0);
  });

  it('by sorting: every row is put right, and it is told', () => {
    const { run, shown, hands } = crossedDrive();
    run({ rows: { orders: [...orders].reverse() } });
    const done = run(
      {
        rows: {
          orders: [
            { number: 3, state: 'cancelled' },
            { number: 4, email: b, state: 'late' },
          ],
        },
      },
      () => hands.sort('Commandes', 0),
    );
    expect(done.moved).toEqual([{ code: 'moved', tab: 'orders' }]);
    expect(shown('Commandes', 0, 4)).toEqual([
      '1 prise en compte',
      '2 prise en compte',
      '3 annulée',
      '4 hors délai',
    ]);
  });

  it('that tells a mail anew: nobody else gets its words, which are not read', () => {
    const { run, shown, hands } = crossedDrive();
    const named = (name: string) => ({ ...mail(name), text: `Bonjour ${name}` });
    run({ rows: { outbox: ['dora', 'chloé', 'bruno', 'anne'].map(named) } });
    const [{ key }, text] = [mail('dora'), 'Dora, autrement'];
    const done = run({ rows: { outbox: [{ key, text }] } }, () => hands.sort('Rappels', 1));
    expect(done.moved).toEqual([{ code: 'moved', tab: 'outbox' }]);
    expect(shown('Rappels', 1, 7)).toEqual([
      'anne@exemple.fr Bonjour anne',
      'bruno@exemple.fr Bonjour bruno',
      'chloé@exemple.fr Bonjour chloé',
      'dora@exemple.fr Dora, autrement',
    ]);
  });

  it('by inserting a row of their own: it stays as they made it', () => {
    const { run, shown, hands } = crossedDrive();
    run({ rows: { orders } });
    run({ rows: { orders: [{ number: 1, state: 'replaced' }] } }, () => {
      hands.insertRow('Commandes', 1);
      hands.type('Commandes', 1, 12, 'à revoir avec Léa');
    });
    expect(shown('Commandes', 0, 4)).toEqual([
      ' ',
      '1 remplacée',
      '2 prise en compte',
      '3 prise en compte',
    ]);
    expect(hands.shown('Commandes')[1]?.[12]).toBe('à revoir avec Léa');
  });

  it('by deleting a row: what was meant for another does not land below', () => {
    const { run, shown, hands } = crossedDrive();
    run({ rows: { orders } });
    const done = run({ rows: { orders: [{ number: 3, state: 'replaced' }] } }, () =>
      hands.deleteRow('Commandes', 1),
    );
    expect(done.moved).toEqual([{ code: 'moved', tab: 'orders' }]);
    expect(shown('Commandes', 0, 4)).toEqual(['2 prise en compte', '3 remplacée']);
  });

  it('in a tab that was made anew: it holds what was meant', () => {
    const { run, shown, hands } = crossedDrive();
    const line = (basket: number, served: number) =>
      projected<Tabs['baskets']>({ basket, ref: 'A1', served });
    run({ rows: {}, whole: { baskets: [line(3, 1), line(1, 1), line(2, 1)] } });
    const done = run({ rows: {}, whole: { baskets: [line(1, 5), line(2, 6), line(4, 7)] } }, () =>
      hands.insertRow('Paniers', 2),
    );
    expect(done.moved).toEqual([{ code: 'moved', tab: 'baskets' }]);
    expect(
      shown('Paniers', 0, 5)
        .filter((row) => row !== ' ')
        .sort(),
    ).toEqual(['1 5', '2 6', '4 7']);
  });

  it('in a tab that was made anew, by several rows: none stays below as it was', () => {
    const { run, shown, hands } = crossedDrive();
    const line = (basket: number, served: number) =>
      projected<Tabs['baskets']>({ basket, ref: 'A1', served });
    run({ rows: {}, whole: { baskets: [line(1, 1), line(2, 1), line(3, 1)] } });
    run({ rows: {}, whole: { baskets: [line(1, 5), line(2, 6), line(3, 7)] } }, () => {
      hands.insertRow('Paniers', 3);
      hands.insertRow('Paniers', 2);
    });
    expect(shown('Paniers', 0, 5).filter((row) => row !== ' ')).toEqual(['1 5', '2 6', '3 7']);
  });

  it('by a row above the header: its titles stand, and what was meant lands below', () => {
    const { run, hands } = crossedDrive();
    run({ rows: { orders } });
    const titles = hands.shown('Commandes')[0];
    const done = run(
      {
        rows: {
          orders: [
            projected<Tabs['orders']>({ number: 1, state: 'replaced', fees: cents(150) }),
            { number: 4, email: b, state: 'late' },
          ],
        },
      },
      () => hands.insertRow('Commandes', 0),
    );
    expect(done.moved).toEqual([{ code: 'moved', tab: 'orders' }]);
    const [, head = [], ...rows] = hands.shown('Commandes');
    expect(head.slice(0, titles?.length)).toEqual(titles);
    expect(head.slice(titles?.length)).toEqual(['Frais']);
    expect(rows.map((row) => `${row[0]} ${row[4]}`)).toEqual([
      '1 remplacée',
      '2 prise en compte',
      '3 prise en compte',
      '4 hors délai',
    ]);
  });

  it('is not suspected where an address is typed with capitals', () => {
    const { run, hands } = crossedDrive();
    hands.type('Acheteurs', 1, 1, ' B@Exemple.FR');
    const done = run({ rows: { buyers: [{ email: b, phone: '04 75 00 00 00' }] } });
    expect(done).toMatchObject({ moved: [], writes: 1 });
    expect(hands.shown('Acheteurs')[1]?.[3]).toBe('04 75 00 00 00');
  });

  it('gives people’s words back to the buyer whose they are', () => {
    const { run, shown, hands } = crossedDrive();
    run({
      rows: {
        buyers: [
          { email: 'z@exemple.fr', name: 'Zoé' },
          { email: b },
          { email: 'a@exemple.fr', name: 'Anne' },
        ],
      },
    });
    const done = run({ rows: { buyers: [{ email: b, name: 'Béa' }] } }, () => {
      hands.insertRow('Acheteurs', 1);
      hands.type('Acheteurs', 1, 1, 'n@exemple.fr');
    });
    expect(done.moved).toEqual([{ code: 'moved', tab: 'buyers' }]);
    expect(shown('Acheteurs', 1, 0)).toEqual([
      'n@exemple.fr ',
      'z@exemple.fr Zoé',
      'b@exemple.fr Béa',
      'a@exemple.fr Anne',
    ]);
  });

  it('says beside a row of people’s what is meant for it, wherever it stands by then', () => {
    const { run, hands, shown } = crossedDrive();
    const names = ['Zoé', 'Béa', 'Anne'];
    for (const [at, name] of names.entries()) hands.type('Acheteurs', 1 + at, 0, name);
    const beside = { tab: 'buyers', column: 'toFix', value: 'adresse ?' } as const;
    const done = run({ rows: {}, rowProblems: [{ ...beside, at: 1 }] }, () => {
      hands.insertColumn('Acheteurs', 1);
      hands.sort('Acheteurs', 0);
    });
    expect(done.moved).toEqual([{ code: 'moved', tab: 'buyers' }]);
    const [titles = []] = hands.shown('Acheteurs');
    expect(shown('Acheteurs', 0, titles.indexOf('À corriger'))).toEqual([
      'Anne ',
      'Béa ',
      'Zoé adresse ?',
    ]);
  });
});
