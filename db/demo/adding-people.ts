import { addPerson } from "../../app/accounts/inviting.server.ts";
import { createOrganisation } from "../../app/accounts/organisations.server.ts";
import { saveVendor } from "../../app/accounts/vendor-settings.server.ts";
import type { Tx } from "../client.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import type { DemoOrganisation, DemoPerson } from "./people-data.ts";
import { idOf, inOrderOfTime, personFor, type World } from "./world.ts";

const administrator = personFor("admin");

/** Nobody invited the administrator, who then invites everybody else. */
const adminIn = (world: World) => world.people.get(administrator.key) ?? null;

async function addOrganisation(tx: Tx, { key, name, plan, joinedDaysAgo }: DemoOrganisation, world: World) {
  const outcome = await createOrganisation(tx, {
    form: { name, plan },
    actorId: adminIn(world),
    now: world.ago(joinedDaysAgo),
  });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.because}`);
  world.organisations.set(key, outcome.id);
}

async function invite(tx: Tx, person: DemoPerson, world: World) {
  const { key, name, displayName, email, role, organisation, language, joinedDaysAgo } = person;
  const outcome = await addPerson(tx, {
    invitation: {
      name,
      email,
      role,
      language,
      organisation: organisation ? idOf(world.organisations, organisation) : null,
    },
    displayName,
    actorId: adminIn(world),
    now: world.ago(joinedDaysAgo),
  });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.because}`);
  world.people.set(key, outcome.personId);
}

/** The organisations and their people, in the order in which they came. */
export async function addOrganisationsAndPeople(tx: Tx, world: World): Promise<void> {
  const arrivals = [
    ...organisations.map((organisation) => ({
      daysAgo: organisation.joinedDaysAgo,
      add: () => addOrganisation(tx, organisation, world),
    })),
    ...people.map((person) => ({ daysAgo: person.joinedDaysAgo, add: () => invite(tx, person, world) })),
  ];
  for (const { add } of inOrderOfTime(arrivals)) await add();
}

export async function addVendor(tx: Tx, world: World): Promise<void> {
  await saveVendor(tx, {
    vendor: {
      portalName: "Rondeo Partners",
      vendorName: "Rondeo",
      supportEmail: "support@rondeo.example",
      supportPhone: "+49 30 5550 142",
      timeZone: "Europe/Berlin",
      isSignedInOnly: false,
      bestPracticesArticle: 220,
    },
    actorId: adminIn(world),
    now: world.ago(564),
  });
}
