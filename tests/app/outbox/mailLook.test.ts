import { safeParse } from 'zod/mini';
import { outgoing } from '../../../src/app/outbox/handOver';
import { lookInput } from '../../../src/app/outbox/mailLook';
import { png } from '../../../src/formats/png';
import { snapshotOf } from '../kernel/snapshots';

const dot = png(
  [
    [true, false],
    [false, true],
  ],
  20,
);
const kept = `20x10;${Buffer.from(dot).toString('base64')}`;
const mail = { recipient: 'a@b.fr', key: 'late:1', mail: { subject: 'x', text: 'Bonjour' } };

test('the logo goes with each mail, byte for byte', () => {
  const snapshot = snapshotOf({ templates: [{ kind: 'look', picture: kept }] });
  const sent = outgoing(snapshot, mail);
  expect(sent.images).toEqual([{ name: 'logo', png: dot }]);
  expect(sent.html).toContain('<img src="cid:logo" width="20" height="10"');
  expect(outgoing(snapshot, mail, false)).not.toHaveProperty('images');
});

test.each(['', '20x10', '20x10;<svg>', 'x;AAAA', '20x10;AA"A'])(
  'what is no picture is no logo: %j',
  (picture) => {
    const sent = outgoing(snapshotOf({ templates: [{ kind: 'look', picture }] }), mail);
    expect(sent).not.toHaveProperty('images');
    expect(sent.html).not.toContain('cid:');
  },
);

test.each([
  ['#7A1FA2', '#7a1fa2'],
  ['7a1fa2', '#7a1fa2'],
  ['rouge', '#2f6b2f'],
  ['', '#2f6b2f'],
])('a colour typed as « %s » in Réglages gives %s', (typed, shown) => {
  const snapshot = snapshotOf({}, { settings: { mailColour: typed } });
  const button = { ...mail, mail: { subject: 'x', text: 'Aller : https://a.fr/' } };
  expect(outgoing(snapshot, button).html).toContain(`border:solid ${shown};`);
});

test('a page cannot have anything else kept', () => {
  expect(safeParse(lookInput, { colour: '#7a1fa2', logo: kept }).success).toBe(true);
  expect(safeParse(lookInput, { colour: '', logo: '' }).success).toBe(true);
  for (const bad of [{ colour: 'red' }, { logo: 'https://a.fr/x.png' }, { logo: '1x1;a"b' }])
    expect(safeParse(lookInput, bad).success).toBe(false);
});
