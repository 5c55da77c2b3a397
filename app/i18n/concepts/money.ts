/** Offers, orders, invoices and what they are made of. One concept a line: English; German; French. */
export const money = `
invoice, bill, invoicing, billing, charge customers, billing run; Rechnung, Faktura, Fakturierung, Rechnungsstellung, Abrechnung, abrechnen, fakturieren, verrechnen, Verrechnung, Rechnungslegung; facture, facturation, facturer, facturier
e-invoice, einvoice, electronic invoice, electronic invoicing, zugferd, xrechnung, peppol, ubl; E-Rechnung, eRechnung, elektronische Rechnung, XRechnung, ZUGFeRD, Peppol; facture électronique, facturation électronique, chorus pro, e-facture
quote, offer, quotation, proposal, cost estimate, tender, bid, estimate; Angebot, Kostenvoranschlag, Offerte, Kalkulation, Ausschreibung, anbieten; devis, offre, proposition, appel d'offres, chiffrage, estimation
order, sales order, purchase, ordering, purchase order, buy, procurement; Auftrag, Kundenauftrag, Bestellung, bestellen, Kauf, Einkauf, Order, Beschaffung, einkaufen; commande, commander, achat, bon de commande, acheter
supplier, vendor, manufacturer, wholesaler; Lieferant, Hersteller, Großhändler, Zulieferer, Händler; fournisseur, fabricant, grossiste, constructeur
catalogue, catalog, product list, parts catalogue, shop; Katalog, Artikelkatalog, Sortiment, Teilekatalog, Shop; catalogue, nomenclature, assortiment, boutique
price, pricing, price list, rate card, tariff, list price; Preis, Preisliste, Tarif, Bepreisung, Einzelpreis, Verkaufspreis; prix, tarif, liste de prix, tarification, grille tarifaire
discount, rebate, reduction, special price; Rabatt, Nachlass, Skonto, Sonderpreis, Preisnachlass; remise, rabais, ristourne, escompte, réduction
tax, vat, sales tax, gst, tax rate; Steuer, Mehrwertsteuer, MwSt, Umsatzsteuer, USt, Steuersatz; taxe, tva, impôt, taux de tva
currency, euro, dollar, exchange rate, swiss franc, foreign currency; Währung, Euro, Dollar, Wechselkurs, Franken, Fremdwährung; devise, monnaie, euro, taux de change, franc suisse
payment, pay, paid, card payment, settle, payment terms, payment status; Zahlung, bezahlen, zahlen, Bezahlung, Zahlungseingang, Zahlungsziel, begleichen; paiement, payer, règlement, régler une facture, encaissement, encaisser, échéance de paiement
credit card, debit card, card terminal, card reader, paypal, stripe, twint, apple pay; Kreditkarte, EC-Karte, Kartenzahlung, Kartenterminal, PayPal, Stripe, Kartenleser; carte bancaire, carte de crédit, terminal de paiement, paypal, stripe
cash, petty cash, cash register; Bargeld, Barzahlung, Kasse, bar bezahlen; espèces, caisse, argent liquide, paiement en liquide
dunning, overdue payment, payment reminder, unpaid invoices, open items, arrears, late payers, outstanding invoices, debts, owed, money owed, customer debts; Mahnung, Mahnwesen, Zahlungserinnerung, offene Posten, unbezahlt, überfällige Rechnungen, Mahnstufe, mahnen, Schulden, offene Rechnungen, offene Forderungen, Forderung; relance, impayé, rappel de paiement, relance client, factures impayées, retard de paiement, recouvrement, dettes, créances, factures ouvertes, solde dû
cost, costs, costing, actual costs, expenditure; Kosten, Aufwand, Kostenübersicht, Ausgaben; coût, frais, dépense, charge
cost centre, cost center, cost unit, cost object; Kostenstelle, Kostenträger; centre de coûts, centre de coût, section analytique, axe analytique
budget, spending limit, ceiling, cap on costs; Budget, Kostenrahmen, Obergrenze, Kontingent; budget, enveloppe, plafond
margin, profit, profitability, contribution margin, earnings; Marge, Gewinn, Deckungsbeitrag, Rentabilität, Ertrag; marge, bénéfice, rentabilité, profit
revenue, turnover, sales figures; Umsatz, Erlös, Einnahmen; chiffre d'affaires, recette, revenu, ca
flat rate, lump sum, fixed price, all-inclusive, flat fee, call-out fee, travel charge, travel surcharge, call-out charge; Pauschale, Festpreis, pauschal, Anfahrtspauschale, Anfahrtskosten, Fahrtkostenpauschale; forfait, prix fixe, forfaitaire, frais de déplacement, frais de trajet
hourly rate, labour rate, rate per hour, labor rate; Stundensatz, Stundenlohn, Verrechnungssatz, Stundensätze; taux horaire, tarif horaire, coût horaire
surcharge, supplement, weekend rate, night rate, extra charge, travel surcharge; Zuschlag, Aufschlag, Nachtzuschlag, Zuschläge, Sonntagszuschlag, Anfahrtszuschlag; majoration, supplément, surcoût
expense, travel expenses, expenses, allowance, per diem, reimbursement, expense claim; Spesen, Reisekosten, Auslagen, Tagespauschale, Verpflegungspauschale, Erstattung, Spesenabrechnung; note de frais, frais de déplacement, indemnité, remboursement, per diem, notes de frais
receipt, voucher, proof of purchase, supporting document, slip; Beleg, Quittung, Kassenbon, Bon, Belegnummer; reçu, justificatif, ticket de caisse, pièce justificative, quittance
credit note, refund, credit memo, correct an invoice; Gutschrift, Rückerstattung, Rechnungskorrektur, Stornorechnung; avoir, note de crédit, remboursement client
deposit, down payment, advance payment, partial invoice, progress billing, instalment, part payment; Anzahlung, Abschlag, Abschlagsrechnung, Teilrechnung, Rate, Ratenzahlung, Vorauszahlung, Teilzahlung; acompte, facture d'acompte, situation de travaux, échelonnement, versement, avance, paiement partiel
collective invoice, combined invoice, consolidated invoice, one invoice for several jobs, monthly invoice; Sammelrechnung, Monatsrechnung, eine Rechnung für mehrere Aufträge, Gesamtrechnung; facture groupée, facture mensuelle, facture récapitulative, regrouper les factures
billable, chargeable, non-billable, free of charge, unbilled, not invoiced yet; abrechenbar, verrechenbar, kostenlos, kostenpflichtig, nicht abgerechnet; facturable, non facturable, gratuit, non facturé, à facturer
accounting, bookkeeping, ledger, accounts, accountant, datev, general ledger, bookkeeper; Buchhaltung, Buchführung, FiBu, DATEV, Steuerberater, Finanzbuchhaltung, Kontierung, verbuchen, Buchungssatz; comptabilité, comptable, écriture comptable, grand livre, expert-comptable, sage, compta
bank, iban, bank account, sepa, direct debit, bank transfer, standing order; Bank, IBAN, Bankkonto, SEPA, Lastschrift, Überweisung, Kontonummer; banque, iban, compte bancaire, sepa, prélèvement, virement, rib
payroll, salary, wage, pay slip, wages; Lohn, Gehalt, Lohnabrechnung, Lohnbuchhaltung, Gehaltsabrechnung; paie, salaire, bulletin de paie, fiche de paie, rémunération
subscription, licence, license, seat, plan of the contract, user licence; Abo, Abonnement, Lizenz, Lizenzen, Nutzerlizenz; abonnement, licence, forfait abonnement, licences
sum, total, subtotal, add up, sum up, totals, grand total; Summe, Gesamtsumme, Zwischensumme, Gesamtbetrag, summieren, aufsummieren, zusammenzählen, Summenzeile; total, somme, sous-total, totaliser, montant total, additionner
amount, value of invoice, net, gross; Betrag, netto, brutto; montant, hors taxes, ttc, ht, net, brut
rounding, round, round up, decimal, decimals; Rundung, runden, aufrunden, Nachkommastelle, gerundet, Dezimalstelle; arrondi, arrondir, décimale, arrondis
quantity, number of pieces, amount of material, pieces; Menge, Stückzahl, Anzahl, Stück; quantité, nombre de pièces, qté
unit of measure, unit, units, packaging unit, measurement unit; Einheit, Maßeinheit, Mengeneinheit, Verpackungseinheit; unité, unité de mesure, conditionnement
line item, position of the invoice, invoice line, line, order line, row of the quote; Position, Rechnungsposition, Angebotsposition, Posten, Zeile; ligne, ligne de facture, poste, ligne de devis
project, undertaking, construction project; Projekt, Vorhaben, Bauprojekt; projet, affaire, dossier, chantier projet
project manager, project lead, foreman, site manager; Projektleiter, Bauleiter, Projektleitung; chef de projet, conducteur de travaux, chef de chantier
sales, sell, salesperson, opportunity, lead, prospect, pipeline, upsell; Vertrieb, Verkauf, Verkäufer, verkaufen, Lead, Interessent, Verkaufschance, Akquise; vente, vendre, commercial, prospect, opportunité, vendeur, prospection
marketing, newsletter, campaign, mailing; Marketing, Newsletter, Kampagne, Mailing; marketing, newsletter, campagne, publipostage, infolettre
insurance, insurer, claim, insurance company; Versicherung, Versicherer, Schadensmeldung; assurance, assureur, sinistre
dispute, complaint, claim by customer, objection; Reklamation, Beschwerde, Beanstandung, reklamieren, Einspruch; réclamation, plainte, litige, contestation
billing address, invoice recipient, different invoice address, invoicing address; Rechnungsadresse, Rechnungsempfänger, abweichende Rechnungsanschrift; adresse de facturation, destinataire de la facture
`;
