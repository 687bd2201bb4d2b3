/** Two people at the words of mails. */
import type { MailTextsView } from '../../../src/app/panel/mailTexts';
import { originals } from '../../../src/text/templates/originals';
import { opened } from '../support/market';
import { ask } from '../support/sums/money';

const kind = 'confirmation';
const original = originals.fr[kind];
const wordsOf = (one: string) => ({ subject: `${one} {panier}`, text: `${one}. {commande}` });

test('whoever saves a text that another changed meanwhile is refused, and nothing is lost', async () => {
  const drive = await opened();
  const own = async () => {
    const { own: all } = await ask<MailTextsView>(drive, 'mailTexts');
    return all.find((one) => one.kind === kind)?.subject;
  };
  const save = (words: { subject: string; text: string }, was: object) =>
    ask(drive, 'saveMailText', { kind, ...words, was });
  expect(await save(wordsOf('Bruno'), original)).toEqual({ isOriginal: false });
  expect(await save(wordsOf('Anne'), original)).toBe('changedMeanwhile');
  expect(await save({ subject: '', text: '' }, original)).toEqual('changedMeanwhile');
  expect(await own()).toBe('Bruno {panier}');
  // The same again, as after a run that was cut short, is what stands.
  expect(await save(wordsOf('Bruno'), original)).toEqual({ isOriginal: false });
  // Once it was seen it may be replaced.
  expect(await save(wordsOf('Anne'), wordsOf('Bruno'))).toEqual({ isOriginal: false });
  expect(await own()).toBe('Anne {panier}');
  expect(await save({ subject: '', text: '' }, wordsOf('Bruno'))).toBe('changedMeanwhile');
  expect(await save({ subject: '', text: '' }, wordsOf('Anne'))).toEqual({ isOriginal: true });
  expect(await save({ subject: '', text: '' }, wordsOf('Anne'))).toEqual({ isOriginal: true });
});
