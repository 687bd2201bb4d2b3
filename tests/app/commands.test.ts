import { commands, menu } from '../../src/app/commands';
import type { Command } from '../../src/app/kernel/command';

const called = (from: Command['from'][number]): string[] =>
  Object.entries(commands).flatMap(([name, command]) =>
    (command.from as Command['from']).includes(from) ? [name] : [],
  );

test('the menu holds what is called from it, each once and with its words', () => {
  expect([...menu].sort()).toEqual(called('menu').sort());
  for (const name of menu) expect(commands[name]).toHaveProperty('menu.fr');
});
