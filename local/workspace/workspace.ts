import { nobodyHere, noSuchPage } from '../text/pages';
import { formGroup } from './form/pages';
import { homeGroup } from './homePages';
import { fileGroup } from './keeping/filePages';
import type { Keeper } from './keeping/keeper';
import { linkGroup } from './linkPages';
import { LivePages } from './live/livePages';
import { mailGroup } from './mail/pages';
import type { Request } from './pages/listen';
import { HOME, homeOf, type PageGroup, type PageRequest } from './pages/pageGroup';
import { personOf } from './pages/people';
import { nowhere } from './pages/personalPage';
import { type Reply, seeOther, styleSheet } from './pages/reply';
import { peopleGroup } from './peoplePages';
import { STYLE } from './style';

export interface Built {
  /** The text of a program that the build made for a page. */
  readonly program: (name: string) => string;
  /** The folder of the workbook's page. */
  readonly page: string;
}

/** The drive as pages: each group answers what is its own. */
export class Workspace {
  private readonly groups: readonly PageGroup[];
  private readonly live: LivePages;

  constructor(
    private readonly keeper: Keeper,
    { program, page }: Built,
  ) {
    this.live = new LivePages(keeper);
    this.groups = [
      ({ path }) => (path === '/style.css' ? styleSheet(STYLE) : undefined),
      ({ path, base }) =>
        path === '/' && base === ''
          ? seeOther(`${homeOf(keeper.world.spreadsheet.owner)}/`)
          : undefined,
      homeGroup(page),
      this.live.group,
      linkGroup(keeper),
      peopleGroup(keeper),
      formGroup(keeper, program),
      mailGroup(keeper),
      fileGroup(keeper),
    ];
  }

  /** Windows are let go; questions that are open are answered with nothing. */
  close(): void {
    this.live.hub.close();
  }

  async handle(request: Request): Promise<Reply> {
    const seen = this.withPerson(request);
    if (seen === undefined) {
      return nowhere({ ...request, base: '' }, nobodyHere);
    }
    for (const group of this.groups) {
      const reply = await group(seen);
      if (reply) return reply;
    }
    return nowhere(seen, noSuchPage);
  }

  private withPerson(request: Request): PageRequest | undefined {
    const { path } = request;
    if (!path.startsWith(HOME)) return { ...request, base: '' };
    const [address = '', ...rest] = path.slice(HOME.length).split('/');
    const person = personOf(this.keeper.world, address);
    if (!person) return undefined;
    return { ...request, person, base: homeOf(person.address), path: `/${rest.join('/')}` };
  }
}
