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

test('a page cannot have anything else kept', () => {
  expect(safeParse(lookInput, { logo: kept }).success).toBe(true);
  expect(safeParse(lookInput, { logo: '' }).success).toBe(true);
  for (const bad of [{ logo: 'https://a.fr/x.png' }, { logo: '1x1;a"b' }])
    expect(safeParse(lookInput, bad).success).toBe(false);
});
