import type { TemplateKind } from './kinds';
import type { Words } from './originals';

const pickup = `Pick-up: {pickup}
Place: {place}

{instructions}`;

const question = 'Any question? {Contact}.';

const goodbye = `See you soon,
{drive}`;

const untilThen = `See you on {weekday},
{drive}`;

const total = `Total: {total}
{if estimated}The exact amount will be known after weighing.{end}`;

const short = 'Not everything could be served as you asked. The reason is given below the product.';

const orderBody = `{order}

{fees}

${total}
{included_fees}

{payment}

{amount_short} more is needed to reach the minimum of {minimum} a basket; {if kept}the order is kept all the same{else}without it the order is cancelled at closing{end}.

${pickup}`;

const howToChange = `You can change your order until {deadline}. To cancel it, open the same link and remove all quantities.
Change my order: {change_link}`;

const toPrepare = `Pick-up: {pickup}
Place: {place}

{producer}: {order}

${total}
{fees}

By basket: {by_basket}

{if file_attached}The details are also in the attached file.{end}

See my sheet: {sheet_link}

${question}

${untilThen}`;

const onDuty = `Hello {first_name},

You are on duty at the pick-up: {hours}

Place: {place}
With you: {team}

{instructions}

The attached file puts the date in your calendar.

You cannot come? {Contact}.

${untilThen}`;

export const english: Readonly<Record<TemplateKind, Words>> = {
  announcement: {
    subject: 'Orders are open until {short_closing}',
    text: `Hello {first_name},

Orders are open until {closing}.
Order: {order_link}

On offer this time: {products}

${pickup}

${goodbye}

You receive this message at each sale.{if not unsubscribe_link} To stop receiving it, {contact}.{end}
Stop receiving these announcements: {unsubscribe_link}`,
  },
  closingSoon: {
    subject: 'Last hours to order: until {short_closing}',
    text: `Hello {first_name},

Orders close on {closing}, and yours has not reached us yet.
Order: {order_link}

${pickup}

${goodbye}

This reminder goes to subscribers who have not ordered.{if not unsubscribe_link} To receive nothing more, {contact}.{end}
Receive nothing more: {unsubscribe_link}`,
  },
  confirmation: {
    subject: 'Order received: basket no. {basket}, {total}',
    text: `Hello {first_name},

Thank you, your order is in: it is basket no. {basket}.
{if incomplete}${short}{end}

${orderBody}

${howToChange}

{if subscribe_link}You no longer receive the announcements of sales.{end}
Receive the announcements again: {subscribe_link}

${question}

${goodbye}`,
  },
  nothingServed: {
    subject: 'Order received, but nothing could be served',
    text: `Hello {first_name},

Your order has arrived, but nothing of what you chose could be served. The reason is given below each product.

{order}

You can choose something else until {deadline}.
Change my order: {change_link}

${question}

${goodbye}`,
  },
  change: {
    subject: 'Order changed: basket no. {basket}, {total}',
    text: `Hello {first_name},

Your order is changed. This is all that basket no. {basket} now holds: this message replaces the former one.
{if incomplete}${short}{end}

${orderBody}

${howToChange}

Any question? Was it not you who made this change? {Contact}.

${goodbye}`,
  },
  minimumMissed: {
    subject: 'Order changed: basket no. {basket}, {total}',
    text: `Hello {first_name},

Orders are closed and a minimum is not reached. This is all that basket no. {basket} now holds: this message replaces the former one.
{if incomplete}${short}{end}

${orderBody}

${question}

${goodbye}`,
  },
  priceChanged: {
    subject: 'Order changed: basket no. {basket}, {total}',
    text: `Hello {first_name},

A price is corrected: {new_price}. This is all that basket no. {basket} now holds: this message replaces the former one.
{if incomplete}${short}{end}

${orderBody}

${howToChange}

${question}

${goodbye}`,
  },
  cancellation: {
    subject: 'Order cancelled: basket no. {basket}',
    text: `Hello {first_name},

Orders are closed and your basket is below the minimum of {minimum}.

Your order is cancelled: basket no. {basket} is empty, and we do not expect you at the pick-up.

Changed your mind? Orders stay open until {deadline}.
Order: {order_link}

Any question? {if not minimum}Was it not you who cancelled? {end}{Contact}.

${goodbye}`,
  },
  emptyAnswer: {
    subject: 'Answer received, but no product ordered',
    text: `Hello {first_name},

Your answer has arrived, but it holds no product: nothing is ordered.

Orders stay open until {deadline}.
Order: {order_link}

${question}

${goodbye}`,
  },
  toFix: {
    subject: 'Your order needs correcting',
    text: `Hello {first_name},

We could not read this part of your answer: {to_fix}

To correct it, open your order before {deadline} and choose the quantity from the list.
Correct my order: {change_link}

{if order}The rest is recorded. This is what basket no. {basket} holds:{else}For now, this answer is not taken into account.{end}

${orderBody}

${question}

${goodbye}`,
  },
  late: {
    subject: 'Your answer arrived after orders had closed',
    text: `Hello {first_name},

Your answer arrived {received_at}. Orders had been closed since {closing}: it could not be taken into account.

Your former order stands: basket no. {basket}, {total}.

We keep your answer aside. To know whether something can still be done, {contact}.

${goodbye}`,
  },
  payment: {
    subject: 'To pay: basket no. {basket}, {total}',
    text: `Hello {first_name},

Orders are closed: your basket no. {basket} comes to {total}.

{payment}

${pickup}

${question}

${untilThen}`,
  },
  dues: {
    subject: '',
    text: `Paid already: {paid_already}
{if nothing_to_pay}There is nothing to pay.{end}
To pay: {to_pay}
{if iban}By transfer, or by scanning the code with your bank’s app.{end}
Payee: {payee}
IBAN: {iban}
Reference: {reference}
Pay otherwise: {payment_link}

{if kept_until_paid}The basket is handed over once it is paid.{end}`,
  },
  missing: {
    subject: 'Something is missing from your basket no. {basket}',
    text: `Hello {first_name},

A part of your basket no. {basket} could not be delivered. We are sorry for it.
{differences}

Your basket comes to {total} instead of {total_before}.
{if credit}What you paid too much, {credit}, is a credit: it is taken off your next order.{end}
{if left}You still have {left} to pay.{end}

{if owed_by}To be given back to you by:{end}
{owed_by}

${question}

${goodbye}`,
  },
  unpaid: {
    subject: 'Reminder: {left} still to pay',
    text: `Hello {first_name},

Unless we are mistaken, your account is not settled yet: {left} is still to be paid.

{payment}

If your payment is on its way already, please disregard this message.

${question}

${goodbye}`,
  },
  creditLeft: {
    subject: 'You have a credit of {credit}',
    text: `Hello {first_name},

The accounts are done and you have a credit of {credit}. It is taken off your next order: there is nothing to do.

Would you rather have it back? {Contact}.

${goodbye}`,
  },
  pickupReminder: {
    subject: 'Pick-up on {pickup_day}: your basket no. {basket}',
    text: `Hello {first_name},

Your basket no. {basket} awaits you on {pickup_day}.

${pickup}

{safety}

It holds: {order}

${total}

A question, or you cannot come? {Contact}.

${untilThen}`,
  },
  producerOrder: {
    subject: 'To prepare for {pickup_day}: {total}',
    text: `Hello,

Orders are closed. This is what you have to prepare.

${toPrepare}`,
  },
  producerChange: {
    subject: 'Change for {pickup_day}: {total}',
    text: `Hello,

Your order has changed. This is all that you now have to prepare: this message replaces the one before.

What changes: {differences}

${toPrepare}`,
  },
  dutyTomorrow: { subject: 'Reminder: on duty on {pickup_day}', text: onDuty },
  duty: { subject: 'On duty on {pickup_day}', text: onDuty },
  payout: {
    subject: 'Payout of sale no. {sale}: {paid}',
    text: `Hello,

This is the account of {producer} for sale no. {sale}, collected on {pickup_day}.

Sold: {sold}
Missing: {missing_goods}
Fees: {fees_kept}
Your orders: {own_orders}
Not paid by buyers yet: {unpaid}
Paid: {paid}
Still to be paid: {left}

${question}

${goodbye}`,
  },
  eveningSummary: {
    subject: 'Sale no. {sale}, this evening: {orders}, {total}',
    text: `Good evening,

Sale no. {sale} has {orders}, for {total}. Since yesterday evening: {new_orders}. Orders close on {closing}.

{if problems}To fix:{else}Nothing to fix.{end}
{problems}

{if failed_mails}Could not leave, or perhaps not: {failed_mails}. The outbox says which.{end}

{drive}`,
  },
  weeklyReport: {
    subject: 'Report of sale no. {sale}: {baskets}, {total}',
    text: `Hello,

Sale no. {sale}, collected on {pickup_day}, comes to {baskets}, for {total}.

By producer:
{by_producer}

{if differences}Missing goods:{else}Nothing was missing.{end}
{differences}

Still to be paid: {unpaid}

{if failed_mails}Could not leave, or perhaps not: {failed_mails}. The outbox says which.{end}

{drive}`,
  },
  authorisation: {
    subject: 'Drive fermier: an authorisation is due again',
    text: `Hello,

Google asks for your consent again before the Drive fermier add-on can work in the workbook “{drive}”. Until then, orders do arrive in the form, but they are not read and no confirmation leaves.
Give authorisation: {authorisation_link}

Then open the workbook and choose “Read orders not read yet” in the menu. Nothing is lost.

{drive}`,
  },
};
