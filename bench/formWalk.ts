/** An order form, gone through as with a thumb. */
import type { Locator, Page } from 'playwright-core';
import type { FormStore } from '../local/standin/forms/store/formStore';

export const SCREEN = { width: 360, height: 740 };
/** How far a thumb moves a page. */
const SWIPE = 600;

/** What the form asks about products, by the heading that they stand under: entries of its links. */
export function productsBySection(form: FormStore): number[][] {
  const sections: number[][] = [];
  let own: number[] = [];
  for (const { type, title, entryId } of form.items) {
    if (type === 'SECTION_HEADER') own = [];
    else if (type === 'LIST' && title.includes('€')) {
      if (own.length === 0) sections.push(own);
      own.push(entryId ?? 0);
    }
  }
  return sections;
}

/** Counts taps and swipes; what is typed counts for nothing. */
export class Buyer {
  private gestures = 0;

  constructor(
    private readonly page: Page,
    private readonly address: string,
  ) {}

  /** Through them all and on to « Envoyer ». */
  async order(wanted: readonly number[]): Promise<number> {
    await this.begin();
    for (const entry of wanted) {
      const field = this.field(entry);
      await this.reach(field);
      await field.selectOption({ index: 1 });
      this.gestures += 2;
    }
    const send = this.page.getByRole('button', { name: 'Envoyer', exact: true });
    await this.reach(send);
    await Promise.all([this.page.waitForEvent('load'), send.click()]);
    await this.page.getByText('bien arrivée').waitFor();
    return this.gestures + 1;
  }

  async reachOnly(entry: number): Promise<number> {
    await this.begin();
    await this.reach(this.field(entry));
    return this.gestures;
  }

  private async begin(): Promise<void> {
    this.gestures = 0;
    await this.page.goto(this.address);
    await this.page.getByLabel('Adresse e-mail').fill('a@exemple.fr');
    await this.page.getByLabel('Prénom et nom').fill('Anne');
    await this.page.getByLabel('Téléphone').fill('06 39 98 11 22');
  }

  private field(entry: number): Locator {
    return this.page.locator(`select[name="entry.${entry}"]`);
  }

  private async reach(what: Locator): Promise<void> {
    const box = await what.boundingBox();
    const below = (box?.y ?? 0) + (box?.height ?? 0) - SCREEN.height;
    const swipes = Math.max(0, Math.ceil(below / SWIPE));
    await this.page.evaluate(`scrollBy(0, ${swipes * SWIPE})`);
    this.gestures += swipes;
  }
}
