import fc from 'fast-check';
import { mailHtml } from '../../../src/text/mails/mailHtml';

const ours = new Set(['p', 'br', 'ul', 'li', 'a', 'strong', 'div', 'body', 'head', 'html']);
/** Seen by Outlook alone. */
const forOutlook = /<!--\[if mso\]>.*<!\[endif\]-->/g;
const frameOnly = new Set(['meta', 'title', 'style', '!DOCTYPE']);

const tricky = fc.constantFrom(
  ...['<', '>', '"', "'", '&', '– ', '\n', '\n  ', '\n\n', 'Total : ', 'https://', 'a@b.fr', ': '],
);
const text = fc
  .array(fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('whatever is in a mail, its HTML holds no tag but our own', () => {
  fc.assert(
    fc.property(text, text, (typed, driveName) => {
      const html = mailHtml(typed, { driveName, locale: 'fr' }).replace(forOutlook, '');
      const tags = [...html.matchAll(/<\/?([^\s>]*)/g)].map(([, name = '']) => name);
      expect(tags.filter((name) => !ours.has(name) && !frameOnly.has(name))).toEqual([]);
      for (const [tag] of html.matchAll(/<a [^>]*>/g)) {
        expect(tag).toMatch(/^<a href="(?:https?:\/\/|mailto:)[^"]*"(?: style="[^"]*")?>$/);
      }
    }),
  );
});

test('every word of the mail is still there', () => {
  const word = fc.stringMatching(/^[a-zà-ÿ]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(4), (words, glue) => {
      const html = mailHtml(words.join(['\n', '\n\n', ' ', '\n– ', '\n  '][glue]), {
        driveName: 'Drive',
        locale: 'fr',
      });
      for (const one of words) expect(html).toContain(one);
    }),
  );
});
