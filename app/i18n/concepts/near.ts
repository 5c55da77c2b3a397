/** Concepts that are near each other without being the same, by their first English word; a match between them counts less. */
export const nearConcepts = `
job, visit, subtask, ticket, project
visit, calendar, schedule, reschedule, self-booking
schedule, calendar, dispatcher, tour, assign
schedule, shift, capacity, availability
tour, travel, map, navigation, travel time
map, position, navigation, geofence
estimated arrival, time window, position, track status online
mileage, vehicle, travel
travel, travel time, mileage
technician, employee, user, team, driver, subcontractor
employee, user, team, apprentice
manager, administrator, owner
customer, company, contact, partner
customer portal, guest, self-booking, public link
site, address, branch, room
address, position, contact
equipment, part, vehicle, tool, serial number
part, stock, catalogue, supplier, reorder
stock, van stock, stocktaking, reorder, transport
reorder, order, supplier, limit
barcode, scan, nfc, label, serial number
service report, report, pdf, delivery note, acceptance
report, statistics, dashboard, chart, service report
report, report designer, template
template, text block, default, report designer, copy
checklist, form, subtask, inspection, step
form, field for entry, custom field, feedback
mandatory, validation, prevent, empty
maintenance, inspection, recurring, contract, repair
repair, defect, ticket, maintenance
defect, ticket, error
photo, attachment, camera, draw, compress, file, video
attachment, file, upload, folder
before and after, photo, compare
signature, acceptance, confirmation, stylus
invoice, payment, quote, price, line item, billable
quote, price, order, approval
e-invoice, invoice
collective invoice, invoice
deposit, invoice, payment
invoice, accounting, dunning
expense, receipt, mileage, cost
price, discount, hourly rate, flat rate, surcharge
cost, cost centre, budget, margin
time tracking, timesheet, working hours, hour, duration
timesheet, working hours, overtime, payroll
working hours, break, overtime, shift
holiday, availability, substitute, public holiday
reminder, notification, deadline
notification, email, sms, chat, warning, subscribe
sms, whatsapp, email, chat
chat, comment, mention, email
comment, description, announcement
notification, mute
deadline, status, escalation, warranty
emergency, priority, shift
permission, read-only, owner, hide, administrator
login, password, single sign-on, two-factor, fingerprint, logout
audit trail, history, timestamp
history, past, archive
delete, archive, retention, anonymise, undo
privacy, anonymise, security, retention
search, filter, sort, saved view, autocomplete
saved view, filter, favourite, remember, search, save
column, table, list, sort
dashboard, widget, statistics, chart
dark mode, theme, bright, colour, contrast
bright, contrast
colour, mark, tag, category
font, accessibility, contrast, zoom
language, english, german, french, spanish
smartphone, tablet, android, ios
voice, audio, text recognition
video, help, camera
offline, internet, synchronisation
synchronisation, conflict, integration, refresh
slow, crash, refresh
save, remember, conflict
import, migration, excel, integration
export, excel, pdf, api, download
api, webhook, integration
integration, erp, crm, outlook, power bi
outlook, calendar
erp, accounting
automation, condition, approval, recurring
approval, confirmation, accept, reject
settings, custom field, default
bulk, copy to several, several
duplicates, copy, combine
copy, template
hierarchy, group, category
compress, small, upload, internet
analyser, measurement, tool, bluetooth, temperature
retry, synchronisation, error, undo
transfer, synchronisation, send, integration
stop, pause, slow, crash
by mistake, undo, prevent
red, colour, status
successor, replace, part
kit, part, hierarchy
supplier invoice, invoice, supplier
count down, van stock, stock, part
book in, stock, delivery
transfer stock, stock, van stock
reserve, part, stock, availability
tiered price, price, discount
email template, email, template
send later, send, email
placeholder, email template, template
floor plan, map, room
typing error, search
kanban, schedule, status
progress bar, status
database access, api, power bi, database
nightly run, synchronisation
trial run, test environment, preview
preview, print, pdf, show
swap shifts, emergency, shift, substitute
caretaker, contact, key, owner
answering machine, phone
language of the customer, language
inquiry, ticket, customer portal, form
ranking, feedback, statistics
skip, condition, mandatory
switch on, settings
lose, save, delete
labour, hourly rate, working hours, line item
credit limit, blocked customer, payment
customer number, customer, running number
job type, job, category
xml, export, e-invoice, integration
ftp, integration, export, file
month-end, accounting, month
sensor, meter, temperature, measurement
follow-up, recurring, visit
feedback, customer portal, dispute
warning, validation, reminder
conflict of appointments, calendar, schedule
quick entry, slow, keyboard shortcut, default
track status online, subscribe, status
hand over, assign, substitute
logo, colour, report designer, theme
artificial intelligence, suggestion, text recognition, automation
multi-company, branch, company
multi-day, duration, recurring
manual, file, knowledge base, training
knowledge base, help
draw, photo, signature
unread, notification, chat
digest, notification, report
send, email, public link
smartphone, phone, tablet, equipment
keyboard shortcut, accessibility
background, upload, synchronisation
travel, surcharge, flat rate
excel, table, export
print, export, pdf, excel
chart, table
group, combine, several
zoom, font, small, large
complete, status, signature
lock record, approval, complete, permission
popup, warning
supplier, email
letter, email
announcement, email
nobody home, cancel, visit, reason
stopover, tour, several
geofence, estimated arrival, time tracking
customer group, category, customer
hide, internal, permission
internal, comment
checklist, template
tour, navigation
navigation, address, site
job, service report
edit, lock record, afterwards
afterwards, complete, undo
text block, sentence, comment
several, bulk, two
voice, comment
login, smartphone
site, job
email, service report, pdf
forecast, statistics
recent, history
multi-day, week
week, schedule
day, schedule
month, schedule
team, several, two
skill, deadline
lone worker, safety, emergency
electronic, e-invoice
xml, electronic
pending, payment, status, dunning
free text, text block, description, comment
electronic, pdf, signature
success rate, statistics, first, repair
arrival of goods, book in, part, notification
global search, search
field-level permission, permission, field of data
confirm deletion, delete, confirmation, warning
planned and actual, compare, duration, statistics
give reasons, reason
exchange between colleagues, hand over, transfer stock
evenly, assign, capacity
left-handed, gloves
statement, report, dunning, digest
size, large, small, zoom, limit
breach, warning, standard
notification, estimated arrival
drag and drop, move, reschedule, keyboard shortcut
voice, button
manual work, drag and drop
hand over, exchange between colleagues
replace, transfer stock
digest, month, week
conflict of appointments, duplicates
online presence, login, user, status
timestamp, date, history
distinguish, colour, mark, category
weak, security, password
order value, limit, order, amount
crop, photo, draw, landscape
download, customer portal, show
mark, choose, bulk
room, site, hierarchy
line item, table
deactivate, permission, delete
prevent, reject, validation
`;
