import { readFileSync } from 'node:fs';
import { file } from '../../src/text/templates/file';

const built = readFileSync('dist/Mails.html', 'utf8');

test('the words of mails are what the sources say', () => {
  expect(JSON.parse(built)).toEqual(JSON.parse(JSON.stringify(file)));
});

test('Apps Script finds no markup, scriptlet or comment in them', () => {
  expect(built).not.toMatch(/[<>&`]|\/\/|\/\*/);
});

test('the script carries none of them', () => {
  const script = readFileSync('dist/Code.js', 'utf8');
  for (const { fr, en } of Object.values(file.kinds))
    for (const { text } of [fr, en]) {
      const sentence = text.split('\n').find((line) => line.length > 40 && !line.includes('{'));
      if (sentence) expect(script).not.toContain(sentence.slice(0, 40));
    }
});
