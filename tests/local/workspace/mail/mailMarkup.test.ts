import fc from 'fast-check';
import type { FormStore } from '../../../../local/standin/forms/store/formStore';
import type { SpreadsheetStore } from '../../../../local/standin/sheets/store/spreadsheetStore';
import { shownMarkup } from '../../../../local/workspace/mail/mailMarkup';

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform';
const forms = new Map([['f1', { id: 'f1', publicId: '1FAIpQLSd' } as FormStore]]);
const spreadsheets = new Map([['s1', {} as SpreadsheetStore]]);

const shown = (htmlBody: string): string =>
  shownMarkup(
    { forms, spreadsheets },
    {
      ...{ time: 0, from: 'a@b.fr', to: 'c@d.fr', subject: '', body: '', attachments: [] },
      htmlBody,
      inlineImages: { logo: { name: 'l.png', type: 'image/png', content: new Uint8Array([1, 2]) } },
    },
    '/chez/a',
  );

test.each([
  ['<a href="https://x.test/?a=1&amp;b=2" target="_top">x', 'https://x.test/?a=1&amp;b=2'],
  ["<A class=b HREF='javascript:alert(1)'>x", 'javascript:alert(1)'],
  ['<a\nhref=https://x.test>x', 'https://x.test'],
  ['<a/href=https://x.test>x', 'https://x.test'],
  ['<a title=">" href="data:text/html,x">x', 'data:text/html,x'],
  [`<a href="https://x.test/?next=${FORM}">x`, `https://x.test/?next=${FORM}`],
])('%s leads nowhere, and says where it would', (markup, target) => {
  expect(shown(markup)).toBe(`<a title="${target}" style="">x`);
});

test('a link to a form opens the form of this machine, filled in, in a page of its own', () => {
  expect(shown(`<a href="${FORM}?usp=pp_url&amp;entry.1=a%20b" style="color:red">x</a>`)).toBe(
    '<a href="/formulaires/f1?usp=pp_url&amp;entry.1=a%20b" target="_blank" rel="noopener" style="color:red">x</a>',
  );
});

test('a link to a shared file opens it as whoever reads the mail sees it', () => {
  const link = (id: string) =>
    shown(`<a href="https://docs.google.com/spreadsheets/d/${id}/edit">`);
  expect(link('s1')).toContain('href="/chez/a/?classeur=s1" target="_blank"');
  expect(link('s2')).not.toContain('href');
});

test.each(['<a " href=https://x.test target=_blank>x', '<area href="https://x.test">', '<a href='])(
  '%s is no link but text',
  (markup) => {
    expect(shown(markup)).toBe(`&lt;${markup.slice(1)}`);
  },
);

test('an image stands in place of its name', () => {
  expect(shown('<img src="cid:logo"><img src="cid:other">')).toBe(
    '<img src="data:image/png;base64,AQI="><img src="cid:other">',
  );
});

test('whatever a mail holds, its links lead to forms of this machine or nowhere', () => {
  const pieces = [
    '<a',
    '<A ',
    '<area ',
    '<math ',
    '/',
    '>',
    '"',
    "'",
    ' href=',
    'x',
    '\n',
    '=',
  ].concat(['https://x.test', FORM, '<!--', '-->', '&quot;', ' target=_blank', '</a>', '<b>']);
  const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(''));
  fc.assert(
    fc.property(markup, (text) => {
      const openings = shown(text).match(/<(?:a|area|math)[\s/>][^>]{0,40}/gi) ?? [];
      for (const opening of openings) {
        expect(opening).toMatch(/^<a (?:title="|href="\/formulaires\/f1[?"])/);
      }
    }),
  );
});
