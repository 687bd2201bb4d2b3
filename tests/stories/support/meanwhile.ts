import type { Screen } from '../../../local/standin/runtime/host/screen';
import type { Drive } from './drive';
import { plain } from './plain';

/** A click in the menu whose question is answered with OK once something else has happened; what was said. */
export async function saidWhile(
  drive: Drive,
  command: string,
  meanwhile: () => unknown,
): Promise<string[]> {
  let isFirst = true;
  const screen: Screen = {
    ask: async () => {
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return 'OK';
    },
    show: () => undefined,
    activate: () => undefined,
  };
  const { alerts } = await drive.world.run(command, { from: 'menu', screen });
  return alerts.map(({ title, prompt }) => plain(`${title}\n${prompt}`));
}
