import type { FrameLocator, Page } from 'playwright-core';

/** Somebody at a page, who counts clicks and fields. */
export class Newcomer {
  clicks = 0;
  fields = 0;

  constructor(
    readonly page: Page,
    /** Where they look: the page itself, or a page of the add-on within it. */
    public place: Page | FrameLocator = page,
  ) {}

  async press(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.place.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  async fill(label: string, text: string): Promise<void> {
    this.fields += 1;
    await this.place.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    this.clicks += 1;
    await this.place.getByRole('combobox', { name: label }).selectOption({ label: option });
  }

  sees(text: string | RegExp): Promise<void> {
    return this.place.getByText(text).locator('visible=true').first().waitFor();
  }
}
