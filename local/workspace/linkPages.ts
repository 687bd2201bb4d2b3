import { linkLeavesDrive } from '../text/pages';
import type { Keeper } from './keeping/keeper';
import { localPath } from './pages/links';
import type { PageGroup } from './pages/pageGroup';
import { plainText, seeOther } from './pages/reply';

/** Links in cells lead to Google: here they lead to the pages that play it. */
export function linkGroup(keeper: Keeper): PageGroup {
  return ({ path, base, query }) => {
    if (path !== '/lien' || base !== '') return undefined;
    const there = localPath(keeper.world, query.get('vers') ?? '');
    return there === undefined ? plainText(404, linkLeavesDrive) : seeOther(there);
  };
}
