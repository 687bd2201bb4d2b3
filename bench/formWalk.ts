/** An order form, gone through as with a thumb. */
import type { Locator, Page } from 'playwright-core';
import { pagesOf } from '../local/standin/forms/store/formPages';
import type { FormStore } from '../local/standin/forms/store/formStore';

export const SCREEN = { width: 360, height: 740 };
/** How far a thumb moves a page. */
const SWIPE = 600;

/** What the form asks about products, by the page or heading that they stand under: entries of its links. */
export function productsBySection(form: FormStore): number[][] {
  const sections: number[][] = [];
  for (const { items } of pagesOf(form)) {
    let own: number[] = [];
    for (const { type, title, entryId } of items) {
      if (type === 'SECTION_HEADER') own = [];
      else if (type === 'LIST' && title.includes('€')) {
        if (own.length === 0) sections.push(own);
        own.push(entryId ?? 0);
      }
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

  /** To the last of these, or through them all and on to « Envoyer ». */
  async order(wanted: readonly number[], end: 'there' | 'sent'): Promise<number> {
    await this.begin();
    for (const entry of wanted) {
      const field = this.page.locator(`select[name="entry.${entry}"]`);
      while ((await field.count()) === 0) await this.press('Suivant');
      await this.reach(field);
      if (end === 'sent') await this.choose(field, { index: 1 });
    }
    if (end === 'there') return this.gestures;
    while ((await this.button('Suivant').count()) > 0) await this.press('Suivant');
    await this.press('Envoyer');
    await this.page.getByText('bien arrivée').waitFor();
    return this.gestures;
  }

  /** How high the highest page is, in pixels. */
  async highest(): Promise<number> {
    await this.begin();
    let most = 0;
    for (;;) {
      most = Math.max(most, Number(await this.page.evaluate('document.body.scrollHeight')));
      if ((await this.button('Suivant').count()) === 0) return most;
      await this.press('Suivant');
    }
  }

  private async begin(): Promise<void> {
    this.gestures = 0;
    await this.page.goto(this.address);
    await this.page.getByLabel('Adresse e-mail').fill('a@exemple.fr');
    await this.page.getByLabel('Prénom et nom').fill('Anne');
    await this.page.getByLabel('Téléphone').fill('06 39 98 11 22');
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private async choose(list: Locator, choice: { index: number }) {
    await list.selectOption(choice);
    this.gestures += 2;
  }

  private async reach(what: Locator): Promise<void> {
    const box = await what.boundingBox();
    const below = (box?.y ?? 0) + (box?.height ?? 0) - SCREEN.height;
    const swipes = Math.max(0, Math.ceil(below / SWIPE));
    await this.page.evaluate(`scrollBy(0, ${swipes * SWIPE})`);
    this.gestures += swipes;
  }

  private async press(name: string): Promise<void> {
    const button = this.button(name);
    await this.reach(button);
    await Promise.all([this.page.waitForEvent('load'), button.click()]);
    this.gestures += 1;
  }
}
