import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signatures } from '../../../../../local/standin/runtime/calls/signatures';

/** The classes of the stand-in, by what their sources say. */
interface Known {
  readonly service: string | undefined;
  readonly above: string | undefined;
  readonly methods: readonly string[];
}

const sources = readdirSync('local/standin', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('local/standin', name), 'utf8'));

const classes = sources.flatMap((text): [string, Known][] =>
  [
    ...text.matchAll(
      /^(?:export )?(?:abstract )?class (\w+)(?: extends (\w+))?.*\{\n([\s\S]*?)^\}/gm,
    ),
  ].map(([, name = '', above, body = '']) => [
    name,
    {
      service: /serviceName = '([^']+)'/.exec(body)?.[1],
      above,
      methods: [...body.matchAll(/^ {2}(\w+)(?:<.*>)?\(/gm)].map(([, method = '']) => method),
    },
  ]),
);

/** With those of the classes above it, whichever of that name. */
const methodsOf = (name: string | undefined): string[] =>
  classes
    .filter(([one]) => one === name)
    .flatMap(([, { methods, above }]) => [...methods, ...methodsOf(above)]);

const playedBy = (service: string): Set<string> =>
  new Set(
    classes
      .filter(([name, known]) =>
        service === 'Item' ? name.endsWith('Item') : known.service === service,
      )
      .flatMap(([name]) => methodsOf(name)),
  );

test('every method whose parameters are known is played: the others are refused by name', () => {
  const unplayed = [...signatures.keys()].filter((key) => {
    const [service = '', method = ''] = key.split('.');
    return !playedBy(service).has(method);
  });
  expect(unplayed).toEqual([]);
  expect(signatures.size).toBeGreaterThan(150);
});
