/** Eight producers as they stand in somebody's address list. */
export const producerList = `Nom\tE-mail\tTéléphone
Les Jardins de la Véore\tjardins.veore@exemple.test\t06 39 98 51 01
Ferme du Haut Chêne\tferme@haut-chene.test\t06 39 98 51 02
Chèvrerie des Trois Becs\ttroisbecs@exemple.test\t06 39 98 51 03
Le Fournil de Mireille\tmireille@fournil.test\t04 65 71 51 04
Rucher de Saou\trucher.saou@exemple.test\t06 39 98 51 05
Brasserie du Pas\tcontact@brasserie-du-pas.test\t04 65 71 51 06
Verger des Combes\tverger@combes.test\t06 39 98 51 07
Moulin de l’Autichamp\tmoulin@autichamp.test\t04 65 71 51 08`;

/** Their sixty products as they stood in the mail that went round. */
export const productList = `LES JARDINS DE LA VÉORE
- Tomates anciennes, 1 kg : 4,20 €
- Tomates cerises, barquette de 250 g : 2,90 €
- Salade batavia, la pièce : 1,20 €
- Radis roses, la botte : 1,50 €
- Carottes nouvelles, la botte : 2,60 €
- Poireaux, 1 kg : 3,10 €
- Courgettes 2,80 €/kg
- Pommes de terre, filet de 5 kg : 8,50 €
- Oignons rouges, 500 g : 1,70 €
- Ail violet, lot de 3 : 3,90 €

Ferme du Haut Chêne
Œufs de plein air boîte de 6 … 2,30 €
Œufs de plein air plateau de 30 … 9,80 €
Rillettes de canard bocal 180 g … 6,50 €
Pâté de campagne bocal de 200 g … 5,90 €
Saucisson sec 250 g … 7,20 €
Cuisses de poulet barquette de 550 g … 7,60 €
Poulet prêt à cuire, la pièce … 16,50 €
Merguez barquette de 400 g … 6,80 €

Chèvrerie des Trois Becs :
Picodon frais, la pièce\t1,60 €
Picodon affiné, la pièce\t1,90 €
Bûche cendrée 200 g\t4,80 €
Faisselle pot de 500 g\t3,40 €
Yaourts nature 4 × 125 g\t3,60 €
Tomme de chèvre 300 g\t7,90 €
Fromage à tartiner pot de 150 g\t3,20 €

Le Fournil de Mireille
Pain de campagne 1 kg  5,20 €
Pain complet 500 g  3,10 €
Pain aux noix 500 g  3,90 €
Baguette tradition, la pièce  1,25 €
Brioche tressée 400 g  5,60 €
Fougasse aux olives, la pièce  3,80 €
Biscuits au citron sachet de 200 g  4,10 €
Pogne de Romans 450 g  6,90 €

Rucher de Saou
Miel de lavande pot de 500 g = 9,50€
Miel de lavande pot de 250 g = 5,50€
Miel de châtaignier pot de 500 g = 8,90€
Miel toutes fleurs pot de 1 kg = 14,00€
Pain d’épices 300 g = 5,80€
Bonbons au miel sachet de 150 g = 3,50€
Nougat tendre 200 g = 6,40€

Brasserie du Pas
Bière blonde, 33 cl : 2,80 €
Bière blonde, 12 × 33 cl : 30,00 €
Bière ambrée, 33 cl : 2,90 €
Bière blanche, 75 cl : 5,80 €
Limonade artisanale, 75 cl : 3,60 €
Sirop de menthe, 50 cl : 6,20 €

Verger des Combes
Abricots, 1 kg : 4,50 €
Pêches jaunes, 1 kg : 4,20 €
Cerises, barquette de 500 g : 4,90 €
Nectar d’abricot, bouteille 1 L : 4,80 €
Jus de pomme, bouteille 1 L : 3,40 €
Confiture d’abricot, pot de 350 g : 4,60 €
Fruits secs, sachet de 200 g : 4,30 €
Noix, 1 kg : 7,50 €

Moulin de l’Autichamp
Huile d’olive, 50 cl : 11,50 €
Huile de noix, 25 cl : 9,80 €
Farine de blé T80, sachet de 1 kg : 2,40 €
Farine de petit épeautre, sachet de 1 kg : 4,60 €
Pois chiches, sachet de 500 g : 3,30 €
Lentilles vertes, sachet de 500 g : 3,20 €`;
