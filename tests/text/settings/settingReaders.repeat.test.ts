/** How sales repeat, as people type it in Réglages (docs/rules.md S30, S31, S33). */

import { opensBeforePickup } from '../../../src/domain/settings/proposedDates';
import { settingsTab } from '../../../src/tabs/settings';
import { readSettings } from '../../../src/text/settings/readSettings';
import { settingRows } from '../../../src/text/settings/settingRows';
import { settingTable } from '../../../src/text/settings/settings';
import { faultName } from '../../support/faultName';
import { cell, paris, read, sheetOf, type Typed } from '../../tabs/sheets';

type RepeatSetting = 'repeat' | 'breaks' | 'opensItself';

const one = (id: RepeatSetting, typed: Typed) => {
  const sheet = sheetOf([
    ['Réglage', 'Valeur', 'Aide'],
    [settingTable[id].label.fr, typed],
  ]);
  const { settings, problems } = readSettings(read(settingsTab, sheet), paris);
  return (problems[0] && faultName(problems[0])) ?? settings[id];
};

const weeks = (every: number) => ({ kind: 'weeks', every });
const month = (weekday: number, ...which: number[]) => ({ kind: 'month', which, weekday });

test.each<[string, unknown]>([
  ['non', null],
  ['', null],
  ['chaque semaine', weeks(1)],
  ['Toutes les semaines', weeks(1)],
  ['une semaine sur deux', weeks(2)],
  ['1 semaine sur 2', weeks(2)],
  ['tous les quinze jours', weeks(2)],
  ['toutes les 3 semaines', weeks(3)],
  ['une semaine sur quatre', weeks(4)],
  ['every week', weeks(1)],
  ['every second week', weeks(2)],
  ['le premier vendredi du mois', month(5, 1)],
  ['1er vendredi du mois', month(5, 1)],
  ['premier vendredi de chaque mois', month(5, 1)],
  ['le dernier samedi du mois', month(6, -1)],
  ['les deuxième et quatrième samedis du mois', month(6, 2, 4)],
  ['le 1er et le 3e mercredi du mois', month(3, 1, 3)],
  ['the first friday of the month', month(5, 1)],
  ['the second and last Saturday of each month', month(6, 2, -1)],
  ['chaque semain', 'unfit'],
  ['une semaine sur dix', 'unfit'],
  ['le cinquième vendredi du mois', 'unfit'],
  ['le premier du mois', 'unfit'],
  ['le vendredi du mois', 'unfit'],
  ['vendredi', 'unfit'],
  ['oui', 'unfit'],
])('« %s »', (typed, expected) => {
  expect(one('repeat', typed)).toEqual(expected);
});

const span = (from: string, until = from) => ({ from, until });

test.each<[string, unknown]>([
  ['', []],
  ['non', []],
  ['du 01/08/2026 au 22/08/2026', [span('2026-08-01', '2026-08-22')]],
  ['01/08/2026-22/08/2026 ; 24/12/2026', [span('2026-08-01', '2026-08-22'), span('2026-12-24')]],
  ['from 01/08/2026 to 22/08/2026', [span('2026-08-01', '2026-08-22')]],
  ['29/02/2028', [span('2028-02-29')]],
  ['29/02/2026', 'unfit'],
  ['du 22/08/2026 au 01/08/2026', 'unfit'],
  ['du 01/08/2026', 'unfit'],
  ['en août', 'unfit'],
  ['du 01/01/2026 au 31/12/2027', 'unfit'],
  ['01/08/2026 ; bientôt', 'unfit'],
])('pauses « %s »', (typed, expected) => {
  expect(one('breaks', typed)).toEqual(expected);
});

test('a break of one day that the sheet took for a date', () => {
  const day = { value: 46_380, text: '24/12/2026', shownAs: 'date' } as const;
  expect(one('breaks', cell(day))).toEqual([span('2026-12-24')]);
});

test('what an earlier version wrote of single days: one left out is a break, the others say nothing', () => {
  const former =
    'du 01/08/2026 au 22/08/2026 ; 15/08/2026 maintenue ; 05/09/2026 sautée ; 01/05/2027 reportée au 02/05/2027';
  expect(one('breaks', former)).toEqual([span('2026-08-01', '2026-08-22'), span('2026-09-05')]);
});

test('whoever does not repeat sees one row, « Répétition : non »', () => {
  const rowsOf = (typed: string) => {
    const tab = read(
      settingsTab,
      sheetOf([
        ['Réglage', 'Valeur', 'Aide'],
        ['Répétition', typed],
      ]),
    );
    const { settings, kept } = readSettings(tab, paris);
    const snapshot = { place: paris, settings, kept, tabs: { settings: tab } } as Parameters<
      typeof settingRows
    >[0];
    return settingRows(snapshot).map(({ label }) => label);
  };
  const more = ['Ouvrir les ventes sans moi', 'Pauses'];
  expect(rowsOf('non')).toEqual(expect.not.arrayContaining(more));
  expect(rowsOf('chaque semaine')).toEqual(expect.arrayContaining(more));
});

test.each<[string, string, boolean]>([
  ['mardi 8:00', 'samedi 8:00-12:00', false],
  ['jeudi 22:30', 'samedi 8:00-12:00', true],
  ['samedi 11:00', 'samedi 8:00-12:00', true],
  ['samedi 12:00', 'samedi 8:00-12:00', false],
  ['jeudi 21:00', 'samedi 8:00-12:00', false],
])(
  'opening %s, a sale opens before the pick-up %s (docs/rules.md S3): %s',
  (opening, pickup, shown) => {
    const sheet = sheetOf([
      ['Réglage', 'Valeur', 'Aide'],
      [settingTable.opening.label.fr, opening],
      [settingTable.closing.label.fr, 'jeudi 22:00'],
      [settingTable.pickup.label.fr, pickup],
    ]);
    const { settings } = readSettings(read(settingsTab, sheet), paris);
    expect(opensBeforePickup(settings)).toBe(shown);
  },
);
