import { baseMissing, halfPasted } from '../text/results/halfPasted';

/** The other file of script; undefined where it is of another build. */
declare const base_: ((build: string) => object | undefined) | undefined;

/** What the other file declares; undefined where it is missing, or was not built with this one. */
export const baseBeside = (build: string): object | undefined =>
  typeof base_ === 'function' ? base_(build) : undefined;

/** In both languages: what the drive speaks cannot be read without that file. */
export const lacksBase = (): Error => new Error(`${halfPasted.fr}\n\n${halfPasted.en}`);

/** Instead of the menu: whoever chooses it reads why. */
export function sayInMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu('Drive fermier');
  menu.addItem(baseMissing, 'showSidebar').addToUi();
}
