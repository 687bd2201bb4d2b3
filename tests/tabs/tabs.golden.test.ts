import type { Locale } from '../../src/domain/values/locale';
import type { Column, Tab } from '../../src/tabs/engine/tab';
import { type TabId, tabIds, tabs } from '../../src/tabs/tabs';
import { abouts } from '../../src/text/tabs/abouts';
import { expectGolden } from '../text/golden';

const WHO: Record<Locale, Record<Column['owner'], string>> = {
  fr: { people: 'les gens', addOn: 'le module' },
  en: { people: 'people', addOn: 'the add-on' },
};
const WORDS = {
  fr: { required: 'obligatoire', whenUsed: 'au premier usage', technical: 'cachée', one: 'parmi' },
  en: { required: 'required', whenUsed: 'when first used', technical: 'hidden', one: 'one of' },
};

function columnText(column: Column, id: string, locale: Locale): string[] {
  const words = WORDS[locale];
  const options = column.kind.options?.(locale);
  const traits = [
    id,
    WHO[locale][column.owner],
    options ? `${words.one} ${options.join(' | ')}` : column.kind.name,
    ...(['required', 'whenUsed', 'technical'] as const)
      .filter((trait) => column[trait])
      .map((trait) => words[trait]),
  ];
  const note = column.note ? [`      ${column.note[locale]}`] : [];
  return [`  ${column.header[locale]}  (${traits.join(', ')})`, ...note];
}

/** A tab as a person would review it. */
function tabText(tab: Tab, locale: Locale): string {
  return [
    `${tab.title[locale]}  (${tab.id}, ${WHO[locale][tab.owner]})`,
    abouts[tab.id as TabId][locale],
    '',
    ...Object.entries(tab.columns).flatMap(([id, column]) => columnText(column, id, locale)),
    '',
  ].join('\n');
}

describe('every tab reads as it was reviewed', () => {
  test.each(tabIds.flatMap((id) => (['fr', 'en'] as const).map((locale) => ({ id, locale }))))(
    '$id in $locale',
    ({ id, locale }) => {
      expectGolden(`tabs/${id}.${locale}.txt`, tabText(tabs[id] as Tab, locale));
    },
  );
});

describe('the table of tabs', () => {
  it('opens with the eight tabs of the first day, in this order', () => {
    const first = tabIds.filter((id) => tabs[id].firstDay).map((id) => tabs[id].title.fr);
    expect(first).toEqual([
      'Réglages',
      'Producteurs',
      'Produits',
      'Ventes',
      'Commandes',
      'Paniers',
      'Répartition producteurs',
      'Rappels',
    ]);
  });

  it.each(tabIds)('gives the columns of %s different headers and known keys', (id) => {
    const tab = tabs[id] as Tab;
    for (const locale of ['fr', 'en'] as const) {
      const headers = Object.values(tab.columns).map(({ header }) => header[locale]);
      expect(new Set(headers).size).toBe(headers.length);
    }
    expect(Object.keys(tab.columns)).toEqual(expect.arrayContaining([...tab.key]));
  });

  it('names each tab once', () => {
    for (const locale of ['fr', 'en'] as const)
      expect(new Set(tabIds.map((id) => tabs[id].title[locale])).size).toBe(tabIds.length);
  });
});
