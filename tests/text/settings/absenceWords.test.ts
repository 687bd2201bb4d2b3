import { awayOn } from '../../../src/domain/people/absence';
import { addDays, type Day, day } from '../../../src/domain/values/time';
import { plainCell } from '../../../src/tabs/engine/cell';
import { readAbsences } from '../../../src/text/settings/absenceWords';
import { readShifts } from '../../../src/text/settings/settingReaders';
import { faultName } from '../../support/faultName';
import { paris } from '../../tabs/sheets';

const SATURDAYS = Array.from({ length: 6 }, (_, index) => addDays(day('2026-09-05'), 7 * index));

/** The Saturdays of autumn 2026 on which somebody cannot come, with why. */
const away = (text: string): (readonly [Day, string])[] => {
  const { absences } = readAbsences(text, paris);
  return SATURDAYS.flatMap((one) => {
    const why = awayOn(absences, one);
    return why === null ? [] : [[one, why] as const];
  });
};

describe('days on which somebody cannot come', () => {
  test.each([
    ['12/09/2026', ['2026-09-12']],
    ['le 12/09/2026, 26/09/2026', ['2026-09-12', '2026-09-26']],
    ['du 12/09/2026 au 26/09/2026', ['2026-09-12', '2026-09-19', '2026-09-26']],
    ['12/09/2026-19/09/2026', ['2026-09-12', '2026-09-19']],
    ['un samedi sur deux depuis le 12/09/2026', ['2026-09-12', '2026-09-26', '2026-10-10']],
    ['Un samedi sur 3 à partir du 05/09/2026', ['2026-09-05', '2026-09-26']],
    ['tous les samedis depuis le 26/09/2026', ['2026-09-26', '2026-10-03', '2026-10-10']],
    ['tous les dimanches ; 05/09/2026', ['2026-09-05']],
    ['every second Saturday since 12/09/2026', ['2026-09-12', '2026-09-26', '2026-10-10']],
    ['from 12/09/2026 to 19/09/2026', ['2026-09-12', '2026-09-19']],
    ['', []],
  ])('« %s »', (text, expected) => {
    expect(away(text).map(([one]) => one)).toEqual(expected);
  });

  test('a reason holds up to the next « ; », and what has none is an absence', () => {
    expect(away('marché : 05/09/2026, 19/09/2026 ; 12/09/2026')).toEqual([
      ['2026-09-05', 'marché'],
      ['2026-09-12', 'absence'],
      ['2026-09-19', 'marché'],
    ]);
  });

  test.each([
    'un samedi sur deux',
    'un samedi sur deux depuis le 13/09/2026',
    'un samedi sur cent depuis le 12/09/2026',
    'du 26/09/2026 au 12/09/2026',
    '31/09/2026',
    'samedi prochain',
    'vacances',
    `${'marché : '.repeat(2)}12/09/2026`,
  ])('« %s » is not guessed at', (text) => {
    expect(readAbsences(text, paris).unread).toBe(text);
    expect(away(text)).toEqual([]);
  });

  test.each(['jamais', 'Never', '12/09/2026 ; jamais'])('« %s » takes no turns', (text) => {
    expect(readAbsences(text, paris).absences.never).toBe(true);
  });
});

describe('the places of a pick-up', () => {
  const span = { from: { hour: 7, minute: 30 }, until: { hour: 12, minute: 30 } };
  test.each([
    ['2', [{ people: 2, role: '', hours: null }]],
    ['2 accueil', [{ people: 2, role: 'accueil', hours: null }]],
    ['3 7:30-12:30', [{ people: 3, role: '', hours: span }]],
    [
      '2 accueil et caisse de 7 h 30 à 12 h 30 ; 1 rangement',
      [
        { people: 2, role: 'accueil et caisse', hours: span },
        { people: 1, role: 'rangement', hours: null },
      ],
    ],
    ['1 till from 7:30-12:30', [{ people: 1, role: 'till', hours: span }]],
  ])('« %s »', (text, expected) => {
    expect(readShifts(plainCell(text), paris)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['deux', 'shifts'],
    ['0 accueil', 'shifts'],
    ['accueil', 'shifts'],
    ['2 accueil 12:30-7:30', 'shifts'],
    [`2 ${'a'.repeat(61)}`, 'shifts'],
    [';', 'shifts'],
    ['15 accueil ; 6 caisse', 'tooLarge'],
  ])('« %s » is refused', (text, code) => {
    const read = readShifts(plainCell(text), paris);
    expect(read.ok || faultName(read.error)).toBe(code);
  });

  test('is read in steps that grow with the text alone', () => {
    const long = `2 ${'1:'.repeat(2000)}`;
    const start = performance.now();
    readShifts(plainCell(long), paris);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
