import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Results {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What an automated check of accessibility finds wrong, a line each. */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  await page.evaluate(AXE);
  const options = rule ? { runOnly: [rule], resultTypes: ['violations'] } : {};
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as Results;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** Elements whose text goes beyond their own edge, or the page's. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('body, body *'))
      .filter((element) => !element.closest('.unseen, svg, select, input, script, style'))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
