import fc from 'fast-check';
import { type TemplateKind, templates } from '../../../src/text/mailKinds/mailKinds';
import {
  foldedName,
  type KnownFields,
  type Part,
  parse,
} from '../../../src/text/templates/grammar';
import { render } from '../../../src/text/templates/render';
import { faultsIn, writerOf } from '../../../src/text/templates/writer';

const names = [
  { id: 'a', name: 'prénom', soft: true as const },
  { id: 'b', name: 'lieu' },
  { id: 'c', name: 'commande', block: true as const },
  { id: 'd', name: 'estimé', flag: true as const },
];
const known: KnownFields = new Map(names.map(({ name, ...one }) => [foldedName(name), one]));
const nameOf = (id: string): string => names.find((one) => one.id === id)?.name ?? '';

/** Mostly what the language is made of, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['{', '}', '{si lieu}', '{si pas commande}', '{sinon}', '{fin}', '\n', ' : ', 'mot'],
        ...['{prénom}', '{lieu}', '{commande}', '{estimé}', '{inconnu}', '{si', '{{lieu}}', '\r'],
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((all) => all.join(''));

const kind = fc.constantFrom(...(Object.keys(templates) as TemplateKind[]));
const valuesOf = (of: TemplateKind, value: string) =>
  Object.fromEntries(templates[of].fields.map((id) => [id, value])) as never;

test('whatever a person typed, no brace of a template leaves', () => {
  fc.assert(
    fc.property(kind, scraps, scraps, fc.boolean(), (of, subject, text, isKnown) => {
      const own = new Map([[of, { subject, text }]]);
      const mail = writerOf(own, 'fr')(of, valuesOf(of, isKnown ? 'x' : ''));
      expect(mail.subject + mail.text).not.toMatch(/[{}]/);
    }),
  );
});

test('a value is never read as a template', () => {
  fc.assert(
    fc.property(scraps, (value) => {
      const { parts } = parse('«{lieu}»', known);
      const line = value === '' ? '' : `«${value}»`;
      expect(render(parts, { b: value })).toBe(line.replace(/\n{3,}/g, '\n\n').trim());
    }),
  );
});

const words = fc.stringMatching(/^[a-zé :\n]{1,8}$/);
const { tree } = fc.letrec<{ tree: readonly Part[]; part: Part }>((tie) => ({
  tree: fc.array(tie('part'), { maxLength: 4 }),
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'part' },
    words.map((text) => ({ words: text })),
    fc.constantFrom(...names.slice(0, 3)).map(({ name: _, ...one }) => ({
      ...one,
      isCapital: false,
    })),
    fc.record({
      when: fc.constantFrom(...names.map(({ id }) => id)),
      isNegated: fc.boolean(),
      met: tie('tree'),
      unmet: tie('tree'),
    }),
  ),
}));

const print = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if ('words' in part) return part.words;
      if ('id' in part) return `{${nameOf(part.id)}}`;
      const not = part.isNegated ? 'pas ' : '';
      return `{si ${not}${nameOf(part.when)}}${print(part.met)}{sinon}${print(part.unmet)}{fin}`;
    })
    .join('');

/** Words that touch are one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all[all.length - 1];
    if ('words' in part && last && 'words' in last)
      all[all.length - 1] = { words: last.words + part.words };
    else if ('when' in part)
      all.push({ ...part, met: joined(part.met), unmet: joined(part.unmet) });
    else all.push(part);
  }
  return all;
}

test('a template that is printed and read again is the same', () => {
  fc.assert(
    fc.property(tree, (parts) => {
      expect(parse(print(parts), known)).toEqual({ parts: joined(parts), faults: [] });
    }),
  );
});

test('every fault stands where it says', () => {
  fc.assert(
    fc.property(kind, scraps, (of, typed) => {
      const text = typed.replaceAll('\r', '');
      for (const { read, start, field } of faultsIn(of, { subject: 'x', text }, 'en'))
        if (field === 'text' && read !== '')
          expect(text.slice(start, start + read.length)).toBe(read);
    }),
  );
});
