/** A setting is one record: what Réglages, its page, reading and the reference say follows from it. */
import { readFileSync } from 'node:fs';
import { plainCell } from '../../../src/tabs/engine/cell';
import { settingsTab } from '../../../src/tabs/settings';
import { settingsPage } from '../../../src/text/pages/settings/settingsPage';
import type { Setting } from '../../../src/text/settings/defineSetting';
import { isFormerSetting } from '../../../src/text/settings/formerSettings';
import { readSettings } from '../../../src/text/settings/readSettings';
import { settingRows } from '../../../src/text/settings/settingRows';
import { faultIn, settingIds, settingOf, settingTable } from '../../../src/text/settings/settings';
import { unbreakable } from '../../../src/text/values/format';
import { paris, read, sheetOf } from '../../tabs/sheets';

const reference = readFileSync('docs/reference.md', 'utf8');

const reglages = (
  rows: readonly (readonly [string, string])[],
  kept?: Readonly<Record<string, string>>,
) => {
  const tab = read(settingsTab, sheetOf([['Réglage', 'Valeur', 'Aide'], ...rows]));
  return { tabs: { settings: tab }, place: paris, ...readSettings(tab, paris, kept) };
};

/** All that a record may hang on is switched on. */
const awake = [
  ['Mode', 'achat-revente'],
  ['Paiements', 'oui'],
  ['Répétition', 'chaque semaine'],
] as const;

const inEachLanguage = (of: Setting<unknown>, text: (locale: 'fr' | 'en') => readonly string[]) =>
  (['fr', 'en'] as const).flatMap((locale) =>
    text(locale).map((typed) => of.read(plainCell(typed), { ...paris, locale })),
  );

describe.each(settingIds)('the setting %s', (id) => {
  const setting: Setting<unknown> = settingTable[id];
  const { label, help, theme, fallback, initial, options, earlier = [] } = setting;

  it('is known by each of its names, whatever their case, and by no other’s', () => {
    for (const name of [label.fr, label.en, ...earlier]) {
      expect(settingOf(`  ${name.toUpperCase()} `)).toBe(id);
      expect(isFormerSetting(name)).toBe(false);
    }
  });

  it('counts as its first value when it is left blank', () => {
    // The name and the language of a drive are not the same in both.
    const isTold = initial && id !== 'driveName' && id !== 'language';
    const first = isTold ? inEachLanguage(setting, (locale) => [initial[locale]]) : [];
    for (const value of first) expect(value).toEqual({ ok: true, value: fallback });
    expect(reglages([[label.fr, '']]).settings[id]).toEqual(fallback);
  });

  it('stands in Réglages with its help, and in the reference, once it has a meaning', () => {
    const rows = settingRows(reglages(awake) as unknown as Parameters<typeof settingRows>[0], [id]);
    const stands = awake.some(([name]) => name === label.fr);
    const row = { label: stands ? label.fr : expect.stringContaining(label.fr) };
    expect(rows).toContainEqual(expect.objectContaining({ ...row, help: unbreakable(help.fr) }));
    expect(settingsPage.themes).toHaveProperty(theme);
    expect(reference).toContain(`\n| ${unbreakable(label.fr)} | ${label.en} | `);
  });

  it('offers words that can be read, each for something else', () => {
    const meant = inEachLanguage(setting, options ?? (() => []));
    expect(meant.every(({ ok }) => ok)).toBe(true);
    expect(new Set(meant.map((one) => one.ok && one.value)).size).toBe(meant.length / 2);
  });

  it('goes on as it was where its row is gone, or cannot be read though a word stands there first', () => {
    const was = options?.('fr').find((word) => word !== initial?.fr) ?? SAMPLE;
    const value = setting.read(plainCell(was), paris);
    if (!value.ok) return;
    const kept = { [id]: was };
    const gone = reglages([], kept);
    expect(gone.settings[id]).toEqual(value.value);
    expect(gone.problems).toEqual([]);
    if (!initial || faultIn(id, UNREADABLE, paris) === null) return;
    const unread = reglages([[label.fr, UNREADABLE]], kept);
    expect(unread.settings[id]).toEqual(value.value);
    expect(unread.problems).toEqual([expect.objectContaining({ row: 2, read: UNREADABLE })]);
  });
});

/** What those that are no choice can be, of numbers and texts. */
const SAMPLE = '17';
const UNREADABLE = 'à voir ; peut-être';

test('a row of people’s own is no setting', () => {
  expect(settingOf('Clé du local')).toBeUndefined();
  expect(settingOf(null)).toBeUndefined();
});
