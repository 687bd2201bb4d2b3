import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What an automated check of accessibility finds wrong in the page, a line each. */
export async function axeViolations(page: Page, onlyRule?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (rule) => {
    const checker = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    // What stands in a frame is looked at by itself: axe cannot speak to one in a sandbox.
    const { violations } = await checker.axe.run({
      iframes: false,
      ...(rule ? { runOnly: [rule] } : {}),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, onlyRule);
}
