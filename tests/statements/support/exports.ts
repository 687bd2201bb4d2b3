/** Exports of payment services, as each lays them out: who paid, gross, fee and net. */

export const stripePayments = [
  'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Description,Fee,Status,Customer Email,Customer Description',
  'ch_1,2026-04-09 08:12:31,42.50,0.00,eur,true,Panier 1,0.89,Paid,marie.duval@exemple.fr,Marie Duval',
  'ch_2,2026-04-09 09:40:02,31.20,0.00,eur,true,Commande du samedi,0.72,Paid,paul.marchand@exemple.fr,',
  'ch_3,2026-04-09 10:00:00,12.00,0.00,eur,false,,0.00,Failed,personne@exemple.fr,',
  'ch_4,2026-04-10 07:01:00,10.00,10.00,eur,true,Panier 12,0.40,Refunded,zoe.vidal@exemple.fr,Zoé Vidal',
].join('\n');

export const stripeBalance = [
  'id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description,Customer Email (metadata)',
  'txn_3,payout,po_1,-72.09,0.00,-72.09,eur,2026-04-10 02:00,2026-04-10 02:00,STRIPE PAYOUT,',
  'txn_2,charge,ch_2,31.20,0.72,30.48,eur,2026-04-09 09:40,2026-04-16 00:00,Commande du samedi,paul.marchand@exemple.fr',
  'txn_1,charge,ch_1,42.50,0.89,41.61,eur,2026-04-09 08:12,2026-04-16 00:00,Panier 1,marie.duval@exemple.fr',
].join('\n');

export const paypal = [
  '"Date","Heure","Fuseau horaire","Nom","Type","État","Devise","Avant commission","Commission","Net","De l’adresse email","À l’adresse email","Numéro de transaction","Solde","Objet"',
  '"09/04/2026","10:11:12","Europe/Paris","Marie Duval","Paiement express","Terminé","EUR","42,50","-1,58","40,92","marie.duval@exemple.fr","drive@exemple.fr","1A","40,92","Panier 1"',
  '"09/04/2026","11:00:00","Europe/Paris","Paul Marchand","Paiement express","En attente","EUR","31,20","-1,25","29,95","paul.marchand@exemple.fr","drive@exemple.fr","1B","40,92",""',
  '"13/04/2026","09:00:00","Europe/Paris","","Virement standard","Terminé","EUR","-40,92","0,00","-40,92","","","1C","0,00",""',
].join('\n');

export const helloAsso = [
  'Référence paiement;Date du paiement;Statut;Nom payeur;Prénom payeur;Email payeur;Montant;Campagne',
  '101;09/04/2026 10:12;Validé;Duval;Marie;marie.duval@exemple.fr;42,50;Paniers du samedi',
  '102;09/04/2026 10:20;Refusé;Marchand;Paul;paul.marchand@exemple.fr;31,20;Paniers du samedi',
].join('\n');
