import { producersTab } from '../../../src/tabs/producers';
import { isSite, siteProblems } from '../../../src/tabs/telling/sites';
import { read, tabSheet } from '../sheets';

describe('a producer’s website (docs/rules.md C31)', () => {
  test.each([
    'https://ferme-du-bez.fr',
    'HTTP://www.ferme.fr/',
    'ferme-du-bez.fr',
    ' www.facebook.com/fermedubez ',
    'https://ferme.fr:8080/paniers?jour=samedi#prix',
    'chèvrerie-du-roc.fr',
    'xn--chvrerie-dyas.xn--p1ai',
  ])('« %s » is one', (typed) => expect(isSite(typed)).toBe(true));

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://ferme.fr',
    'contact@ferme.fr',
    'https://',
    'ferme',
    'sur la place',
    '1.5',
    'https://ferme.fr la page des paniers',
    '//ferme.fr',
  ])('« %s » is none', (typed) => expect(isSite(typed)).toBe(false));

  test('what is none is named beside its row', () => {
    const rows = [
      { name: 'Ferme', email: 'a@exemple.fr', site: 'ferme.fr' },
      { name: 'Roc', email: 'b@exemple.fr', site: 'javascript:alert(1)' },
      { name: 'Bez', email: 'c@exemple.fr' },
    ];
    expect(siteProblems(read(producersTab, tabSheet('producers', rows)))).toEqual([
      {
        code: 'unfit',
        detail: 'site',
        tab: 'producers',
        row: 3,
        column: 'site',
        read: 'javascript:alert(1)',
      },
    ]);
  });
});
