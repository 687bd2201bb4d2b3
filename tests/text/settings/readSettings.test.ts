import { atLocal, type ClockTime, day } from '../../../src/domain/values/time';
import { settingsTab } from '../../../src/tabs/settings';
import { readSettings } from '../../../src/text/settings/readSettings';
import { type Settings, settingTable } from '../../../src/text/settings/settings';
import { faultName } from '../../support/faultName';
import { paris, read, sheetOf, type Typed } from '../../tabs/sheets';

const settingsOf = (...rows: (readonly [string, Typed])[]) => {
  const sheet = sheetOf([['Réglage', 'Valeur', 'Aide'], ...rows]);
  return readSettings(read(settingsTab, sheet), paris);
};

const one = <K extends keyof Settings>(id: K, typed: Typed): Settings[K] | string => {
  const { settings, problems } = settingsOf([settingTable[id].label.fr, typed]);
  return (problems[0] && faultName(problems[0])) ?? settings[id];
};

const at = (date: string, hour: number, minute = 0) =>
  atLocal(day(date), { hour, minute }, paris.zone);
const clock = (hour: number, minute = 0): ClockTime => ({ hour, minute });
const weekly = (weekday: number, hour: number, minute = 0) => ({
  kind: 'weekly',
  weekday,
  hour,
  minute,
});

describe('when orders open', () => {
  test.each<[string, Typed, unknown]>([
    ['mardi 8:00', 'mardi 8:00', weekly(2, 8)],
    ['a capital and « à »', 'Mardi à 8 h', weekly(2, 8)],
    ['minutes after the h', 'jeudi 22h30', weekly(4, 22, 30)],
    ['in English', 'Thursday at 22:00', weekly(4, 22)],
    [
      'a date of the sheet',
      { value: 46_119 + 8 / 24, text: '07/04/2026 08:00', shownAs: 'date' },
      { kind: 'once', at: at('2026-04-07', 8) },
    ],
    ['a date typed as text', '07/04/2026 08:00', { kind: 'once', at: at('2026-04-07', 8) }],
    ['a weekday without hour', 'mardi', 'moment'],
    ['an hour without weekday', '8:00', 'moment'],
    ['an hour that no clock shows', 'mardi 25:00', 'weekly'],
    ['an unknown day', 'mardredi 8:00', 'moment'],
    ['a bare number', 8, 'moment'],
  ])('%s', (_, typed, expected) => {
    expect(one('opening', typed)).toEqual(expected);
  });
});

describe('the pick-up', () => {
  const saturday = { kind: 'weekly', weekday: 6, from: clock(8), until: clock(12) };
  const once = { kind: 'once', from: at('2026-04-11', 8), until: at('2026-04-11', 12) };
  test.each<[string, Typed, unknown]>([
    ['samedi 8:00-12:00', 'samedi 8:00-12:00', saturday],
    ['with spaces and a long dash', 'samedi 8:00 – 12:00', saturday],
    ['« samedi de 8 h à 12 h »', 'samedi de 8 h à 12 h', saturday],
    ['11/04/2026 08:00-12:00', '11/04/2026 08:00-12:00', once],
    ['« 11/04/2026 8h à 12h »', '11/04/2026 8h à 12h', once],
    ['that ends before it starts', 'samedi 12:00-8:00', 'span'],
    ['once, that ends before it starts', '11/04/2026 12:00-08:00', 'span'],
    ['without an end', 'samedi 8:00', 'span'],
    ['with two ends', 'samedi 8:00-10:00-12:00', 'span'],
    ['on no day', '8:00-12:00', 'span'],
  ])('%s', (_, typed, expected) => {
    expect(one('pickup', typed)).toEqual(expected);
  });
});

describe('the time of the reminder', () => {
  test.each<[string, Typed, unknown]>([
    ['18:00', '18:00', clock(18)],
    ['« 18 h »', '18 h', clock(18)],
    ['« 18h30 »', '18h30', clock(18, 30)],
    ['a time of the sheet', { value: 0.75, text: '18:00:00' }, clock(18)],
    ['midnight of the sheet', { value: 0, text: '00:00' }, clock(0)],
    ['« le soir »', 'le soir', 'time'],
    ['24:00', '24:00', 'time'],
  ])('%s', (_, typed, expected) => {
    expect(one('reminderAt', typed)).toEqual(expected);
  });
});

describe('other settings', () => {
  test.each<[keyof Settings, Typed, unknown]>([
    ['coordinatorEmail', ' Camille@Exemple.fr', 'camille@exemple.fr'],
    ['coordinatorEmail', 'camille', 'email'],
    ['phone', ' 0639980000 ', '06 39 98 00 00'],
    ['phone', '06.39.98.00.00', '06.39.98.00.00'],
    ['phone', '+32 470 12 34 56', '+32 470 12 34 56'],
    ['phone', 639980000, 'phone'],
    ['phone', 'demandez Paul', 'phone'],
    ['phone', '06 39', 'phone'],
    ['atMost', 101, 'count'],
    ['basketMinimum', 20, { amount: 2000, isKept: false }],
    ['basketMinimum', '20,50 €', { amount: 2050, isKept: false }],
    ['basketMinimum', '20, gardé', { amount: 2000, isKept: true }],
    ['basketMinimum', '12,50 € Kept', { amount: 1250, isKept: true }],
    ['basketMinimum', 'gardé', 'price'],
    ['basketMinimum', '20, parfois', 'price'],
    ['announce', 'non', 'no'],
    ['producersSee', 'numéros', 'numbers'],
    ['language', 'français', 'fr'],
    ['language', 'English', 'en'],
    ['place', '  Terrasse de la boulangerie ', 'Terrasse de la boulangerie'],
  ])('%s: %p', (id, typed, expected) => {
    expect(one(id, typed)).toEqual(expected);
  });
});

describe('Réglages as a whole', () => {
  it('falls back on a working drive where rows are missing or blank', () => {
    const { settings, problems } = settingsOf(['Nom du drive', '   ']);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      driveName: 'Drive fermier',
      opening: weekly(2, 8),
      closing: weekly(4, 22),
      pickup: { kind: 'weekly', weekday: 6 },
      producersSee: 'nothing',
      language: 'fr',
    });
  });

  it('leaves the rows of people’s own alone', () => {
    const { problems } = settingsOf(['Clé du local', 'sous le pot'], ['', 'rien']);
    expect(problems).toEqual([]);
  });

  it('reads the first of two rows with one label, and says so', () => {
    const { settings, problems } = settingsOf(['Langue', 'en'], ['Language', 'fr']);
    expect(settings.language).toBe('en');
    expect(problems).toEqual([
      { code: 'duplicateKey', tab: 'settings', row: 3, column: 'value', read: 'Language' },
    ]);
  });

  it('says where a wrong value stands and goes on without it', () => {
    const { settings, problems } = settingsOf(['Langue', 'en'], ['Retrait', 'bientôt']);
    expect(problems).toEqual([
      { code: 'unfit', detail: 'span', tab: 'settings', row: 3, column: 'value', read: 'bientôt' },
    ]);
    expect(settings).toMatchObject({ language: 'en', pickup: settingTable.pickup.fallback });
  });
});

describe('mails that may be switched off', () => {
  test.each<[string, Typed, unknown]>([
    ['a time', '17:30', clock(17, 30)],
    ['« non »', 'non', null],
    ['“No”', 'No', null],
    ['a dash', '-', null],
    ['a word that is neither', 'tôt', 'time'],
  ])('the reminder at %s', (_, typed, expected) => {
    expect(one('reminderAt', typed)).toEqual(expected);
  });

  test.each<[string, Typed, unknown]>([
    ['one kind, by a former name', 'avoir', ['account']],
    [
      'several, as they are spelt',
      'Impayé ; MANQUANTS, rappel-retrait',
      ['account', 'payment', 'pickupReminder'],
    ],
    ['in English', 'account, basket', ['account', 'payment']],
    ['an unknown one', 'avoir, factures', 'unfit'],
  ])('kinds not to send: %s', (_, typed, expected) => {
    expect(one('mutedMails', typed)).toEqual(expected);
  });
});
