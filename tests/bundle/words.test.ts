import { readFileSync } from 'node:fs';
import { words } from '../../src/app/kernel/wordsFile';

const built = readFileSync('dist/Words.html', 'utf8');

test('the words beside the script are what the sources say', () => {
  expect(JSON.parse(built)).toEqual(JSON.parse(JSON.stringify(words)));
});

test('Apps Script finds no markup, scriptlet or comment in them', () => {
  expect(built).not.toMatch(/[<>&`]|\/\/|\/\*/);
});

test('the script carries none of them', () => {
  const script = readFileSync('dist/Code.js', 'utf8');
  const { mails, problems, refusals } = words;
  const said = [...Object.values(problems), ...Object.values(refusals)].flatMap(({ fr, en }) => [
    fr,
    en,
  ]);
  const written = Object.values(mails.kinds).flatMap(({ fr, en }) => [fr.text, en.text]);
  for (const text of [...said, ...written]) {
    const sentence = text.split('\n').find((line) => line.length > 40);
    const piece = sentence?.split(/\{[^}]*\}/).find((words) => words.length > 40);
    if (piece) expect(script).not.toContain(piece.slice(0, 40));
  }
});
