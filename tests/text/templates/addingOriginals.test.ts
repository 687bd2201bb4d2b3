import { addingOriginals } from '../../../src/text/templates/addingOriginals';
import { originals } from '../../../src/text/templates/originals';
import type { TemplateKind } from '../../../src/text/templates/templateKinds';
import { faultsIn } from '../../../src/text/templates/writer';

describe.each(['fr', 'en'] as const)('where answers add up, in %s', (locale) => {
  const adding = addingOriginals(locale);
  const link = locale === 'fr' ? '{lien_modification}' : '{change_link}';

  test('each mail with a link to an order that stands says something else (docs/rules.md E62)', () => {
    const kinds = Object.entries(originals[locale]).flatMap(([kind, { text }]) =>
      text.includes(`: ${link}`) ? [kind] : [],
    );
    expect([...adding.keys()].sort()).toEqual(kinds.sort());
  });

  test('none speaks of changing it, of quantities to remove, or of an order filled in', () => {
    for (const [kind, words] of adding) {
      expect(words.text).not.toMatch(
        locale === 'fr'
          ? /Modifier ma commande|retirez toutes|ouvrez votre commande|remplit le formulaire/
          : /Change my order|remove all|open your order|fills in the form/,
      );
      expect(faultsIn(kind as TemplateKind, words, locale)).toEqual([]);
    }
  });
});
