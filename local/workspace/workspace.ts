import type { World } from '../runtime/world';
import { formGroup } from './formPages';
import type { Request } from './listen';
import { mailGroup } from './mailPages';
import { HOME, homeOf, type PageGroup, type PageRequest } from './pageGroup';
import { personOf } from './people';
import { peopleGroup } from './peoplePages';
import { plainText, type Reply, seeOther, styleSheet } from './reply';
import { STYLE } from './style';

/** The drive as pages: each group answers what is its own. */
export class Workspace {
  private readonly groups: readonly PageGroup[];

  constructor(
    private readonly world: World,
    save: () => void,
  ) {
    this.groups = [
      ({ path }) => (path === '/style.css' ? styleSheet(STYLE) : undefined),
      ({ path, base }) =>
        path === '/' && base === '' ? seeOther(`${homeOf(world.spreadsheet.owner)}/`) : undefined,
      peopleGroup(world),
      formGroup(world, save),
      mailGroup(world),
    ];
  }

  async handle(request: Request): Promise<Reply> {
    const seen = this.withPerson(request);
    if (seen === undefined) return plainText(404, 'Personne n’a cette adresse ici');
    for (const group of this.groups) {
      const reply = await group(seen);
      if (reply) return reply;
    }
    return plainText(404, 'Cette page n’existe pas');
  }

  private withPerson(request: Request): PageRequest | undefined {
    const { path } = request;
    if (!path.startsWith(HOME)) return { ...request, base: '' };
    const [address = '', ...rest] = path.slice(HOME.length).split('/');
    const person = personOf(this.world, address);
    if (!person) return undefined;
    return { ...request, person, base: homeOf(person.address), path: `/${rest.join('/')}` };
  }
}
