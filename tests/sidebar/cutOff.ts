import type { Page } from 'playwright-core';

/** Elements whose text goes beyond their own edge, or the page's. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('body, body *'))
      .filter((element) => !element.closest('.unseen, svg, select, input, script, style'))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
