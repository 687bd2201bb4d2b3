/** What the set-up of the tests left for the end. */
export default async function tearDown() {
  /** @type {{ browserOfTests?: import('playwright-core').BrowserServer }} */
  const { browserOfTests } = /** @type {object} */ (globalThis);
  await browserOfTests?.close();
}
