import { firstName } from '../../../src/text/values/firstName';

describe('the first name', () => {
  test.each([
    ['Élise Marchal', 'Élise'],
    ['élise marchal', 'Élise'],
    ['MARCHAL Élise', 'Élise'],
    ['ÉLISE MARCHAL', 'Élise'],
    ['marie-claude petit', 'Marie-Claude'],
    ['Marie et Paul Durand', 'Marie et Paul'],
    ['M. Durand', 'M. Durand'],
    ['Famille Lombard', 'Famille Lombard'],
    ['DUPONT Bruno', 'Bruno'],
    ['DUPONT bruno', 'Bruno'],
    ['jean-pierre d’ormesson', 'Jean-Pierre'],
    ['Zoé & Tom', 'Zoé & Tom'],
    ['Yann Le Gall', 'Yann'],
    ['Anne M', 'Anne'],
    ['', ''],
    ['06 39 98 10 70', ''],
    ['moi@exemple.test', ''],
    ['gagnez.example vite', ''],
    ['http://gagnez.example', ''],
    ['<b>Paul</b>', ''],
    ['Paul\r\nBcc: tous@exemple.test', 'Paul'],
  ])('of « %s » is « %s »', (typed, expected) => {
    expect(firstName(typed)).toBe(expected);
  });
});

/** docs/rules.md E60 */
describe('where no first name is certain', () => {
  test.each([
    ['la famille Martin'],
    ['M. et Mme Anne Dupont'],
    ['Mr & Mrs Roy'],
    ['Mme Lucie Roux'],
    ['Dr Paul'],
    ['Dupont M. et Mme'],
    ['La famille Martin'],
  ])('« %s » is greeted by all of it', (typed) => {
    expect(firstName(typed)).toBe(typed);
  });

  test.each([
    ['EARL du Moulin'],
    ['GAEC Martin'],
    ['Martin SARL'],
    ['Association des Lilas'],
    ['Dupont et fils'],
    ['Ferme du Bez'],
    ['FERME DU BEZ'],
    ['ferme haute'],
    ['Chèvrerie du Roc'],
    ['Fournil des Lilas'],
    ['Bez Farm'],
    ['Les Jardins de Lucie'],
    ['L’Atelier Vert'],
    ['chez Paul'],
    ['du Moulin'],
    ['rucher Martin'],
    ['Marie et sa fille'],
    ['Anne et les enfants'],
  ])('« %s » is greeted without a name', (typed) => {
    expect(firstName(typed)).toBe('');
  });
});
