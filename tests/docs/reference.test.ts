import { readFileSync } from 'node:fs';
import { eventKinds } from '../../local/text/dataTables';
import { referencePage } from '../../scripts/reference-page.mjs';
import { commands, menu } from '../../src/app/commands';
import { settingIds, settingTable } from '../../src/app/settings/settingTable';
import { plainCell } from '../../src/tabs/engine/cell';
import { saleTabs, tabs } from '../../src/tabs/tabs';
import { menuWords } from '../../src/text/results/menu';
import { settingHelps } from '../../src/text/settings/settingHelps';
import { abouts } from '../../src/text/tabs/abouts';

test('the page about the tabs says what the tables of the program say (npm run docs writes it)', () => {
  const page = referencePage({
    tabs,
    saleTabs,
    abouts,
    settingTable,
    settingHelps,
    commands,
    menu,
    menuWords,
    eventKinds,
  });

  expect(readFileSync('docs/reference.md', 'utf8')).toBe(page);
});

test.each(settingIds.filter((id) => settingTable[id].initial))(
  'the setting %s counts as its first value when it is left blank',
  (id) => {
    const { initial, read, fallback } = settingTable[id];
    const place = { zone: 'Europe/Paris', locale: 'fr' } as const;

    expect(read(plainCell(initial?.fr), place)).toEqual({ ok: true, value: fallback });
  },
);
