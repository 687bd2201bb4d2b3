import { actsOn, MOVES, statesFor } from '../../../src/domain/outbox/mailActs';
import type { MailState } from '../../../src/domain/outbox/mailState';

const ALL = [
  ...['toSend', 'waiting', 'sending', 'sent', 'failed', 'maybeSent', 'cancelled', 'held'],
] as MailState[];

test('what has left or is leaving stays as it is', () => {
  expect(actsOn(['sent'])).toEqual([]);
  expect(actsOn(['sending'])).toEqual([]);
  expect(actsOn([])).toEqual([]);
});

test('of several mails only what can be done to all of them is offered', () => {
  expect(actsOn(['toSend', 'waiting'])).toEqual(['send', 'hold', 'cancel']);
  expect(actsOn(['held', 'cancelled'])).toEqual(['send', 'release']);
  expect(actsOn(['maybeSent', 'failed'])).toEqual(['send']);
  expect(actsOn(['toSend', 'sent'])).toEqual([]);
});

test('what is offered for a mail is what the drive then does', () => {
  for (const state of ALL)
    for (const act of actsOn([state])) expect(statesFor(act)).toContain(state);
  expect(statesFor('accept')).toEqual(['maybeSent']);
  expect(statesFor('release')).toEqual(['held', 'cancelled']);
});

test('no act leads to where it cannot be undone or sent, but what is taken for sent', () => {
  const ends = Object.values(MOVES).filter((state) => actsOn([state]).length === 0);
  expect(ends).toEqual(['sent']);
});

test('what may have left is sent again one by one, never with all that are found', () => {
  expect(actsOn(['maybeSent'], { areNamed: false })).toEqual(['accept']);
  expect(statesFor('send', { areNamed: false })).not.toContain('maybeSent');
  expect(actsOn(['held'], { areNamed: false })).toEqual(['send', 'release', 'cancel']);
});
