import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

export interface Looked {
  /** These alone, by their names or by the tags of a standard. */
  readonly only?: readonly string[];
  readonly tags?: readonly string[];
  /** What is not looked at, by selectors. */
  readonly except?: readonly string[];
}

/** What by night can be otherwise than by day. */
export const BY_NIGHT: Looked = { only: ['color-contrast'] };

let source: string | undefined;

/** More than half a megabyte, as small as it comes; a page needs it once, and the tests themselves never. */
function sourceOfAxe(): string {
  source ??= readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  return source;
}

/** What an automated check of accessibility finds wrong in the page, a line each. */
export async function axeViolations(page: Page | Frame, looked: Looked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(sourceOfAxe());
  return page.evaluate(
    async ({ only, tags, except = [] }) => {
      const checker = (globalThis as unknown as { axe: typeof axe }).axe;
      const runOnly = only ?? tags;
      const exclude = except.map((one) => [one]);
      // What stands in a frame is looked at by itself: axe cannot speak to one in a sandbox.
      const options = { iframes: false, ...(runOnly ? { runOnly: [...runOnly] } : {}) };
      const { violations } = await checker.run({ exclude }, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    { ...looked },
  );
}
