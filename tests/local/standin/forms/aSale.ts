import type { World } from '../../../../local/standin/runtime/world';
import { worldOf } from '../runtime/support/fixtures';

export const MINUTE = 60_000;

/** A form of a sale: an address, a name, one product; linked to the drive's spreadsheet. */
export const SALE = `
  function open() {
    const form = FormApp.create('Vente 1', true);
    form.setTitle('Vente du 11 avril');
    const address = form.addTextItem().setTitle('Adresse e-mail').setRequired(true);
    address.setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
    form.addSectionHeaderItem().setTitle('Ferme du Pas').setHelpText('Légumes');
    form.addListItem().setTitle('Carottes').setChoiceValues(['1', '2', '1,5 kg']);
    form.addSectionHeaderItem().setTitle('Suite');
    form.addListItem().setTitle('Jour').setChoiceValues(['samedi', 'dimanche']);
    form.addParagraphTextItem().setTitle('Commentaire');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
    PropertiesService.getDocumentProperties().setProperty('form', form.getId());
    return form.getId();
  }
  function form() { return FormApp.openById(PropertiesService.getDocumentProperties().getProperty('form')); }
  function linked() {
    return SpreadsheetApp.getActiveSpreadsheet().getSheets()
      .filter((sheet) => sheet.getFormUrl() === form().getEditUrl().replace(/edit$/, 'viewform'));
  }
  function tab() { return linked()[0].getDataRange().getDisplayValues(); }
  function names() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((s) => s.getName()); }
  function attempt(code) { return eval(code); }
`;

export async function openSale(options = {}): Promise<{ world: World; id: string }> {
  const world = worldOf(SALE, options);
  const { value, error } = await world.run('open', { from: 'menu' });
  if (error !== undefined) throw new Error(error.message);
  return { world, id: value as string };
}

export const run = async (world: World, code: string): Promise<unknown> => {
  const { ok, value, error } = await world.run('attempt', { from: 'menu', args: [code] });
  if (!ok) throw new Error(error?.message);
  return value;
};

export const HEADERS = ['Horodateur', 'Adresse e-mail', 'Carottes', 'Jour', 'Commentaire'];
export const ann = { 'Adresse e-mail': 'ann@exemple.fr' };
