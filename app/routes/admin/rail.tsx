import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useLocation } from "@remix-run/react";
import {
  BookOpen,
  Building2,
  ChevronDown,
  LayoutDashboard,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  Mail,
  Route,
  Settings,
  Tag,
  Users,
} from "lucide-react";
import { reaches, type StaffRole } from "../../accounts/roles.ts";
import { requireStaff } from "../../http/access.server.ts";
import { useReader } from "../../i18n/reader.ts";
import {
  adminArticlesPath,
  adminOrganisationsPath,
  adminOutboxPath,
  adminPath,
  adminPeoplePath,
  adminRequestsPath,
  adminRoadmapPath,
  adminSettingsPath,
  adminTagsPath,
  evidencePath,
  queuePath,
} from "../../paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await requireStaff(args, "support");
  return { role: person.role };
}

const sections = [
  { key: "overview", to: adminPath, Icon: LayoutDashboard, from: "support" },
  { key: "requests", to: adminRequestsPath(), Icon: Lightbulb, from: "support" },
  { key: "queue", to: queuePath(), Icon: ListChecks, from: "manager" },
  { key: "tags", to: adminTagsPath(), Icon: Tag, from: "manager" },
  { key: "roadmap", to: adminRoadmapPath(), Icon: Route, from: "support" },
  { key: "articles", to: adminArticlesPath(), Icon: BookOpen, from: "support" },
  { key: "people", to: adminPeoplePath(), Icon: Users, from: "admin" },
  { key: "organisations", to: adminOrganisationsPath(), Icon: Building2, from: "admin" },
  { key: "outbox", to: adminOutboxPath(), Icon: Mail, from: "admin" },
  { key: "settings", to: adminSettingsPath(), Icon: Settings, from: "admin" },
] as const satisfies { key: string; to: string; Icon: LucideIcon; from: StaffRole }[];
type Section = (typeof sections)[number];

function isIn(section: Section, pathname: string): boolean {
  if (section.key === "requests" && pathname === evidencePath()) return true;
  return pathname === section.to || (section.to !== adminPath && pathname.startsWith(`${section.to}/`));
}

function Sections({ shown, current }: { shown: Section[]; current: Section | undefined }) {
  const { t } = useReader();
  return (
    <ul className="flex flex-col gap-0.5">
      {shown.map(({ key, to, Icon }, position) => (
        <li key={key} className={key === "people" && position > 0 ? "mt-3 border-t border-line pt-3" : ""}>
          <Link
            to={to}
            aria-current={key === current?.key ? "page" : undefined}
            className="flex min-h-10 items-center gap-3 rounded px-3 no-underline hover:bg-accent-soft aria-[current]:bg-accent-soft aria-[current]:font-strong aria-[current]:text-accent"
          >
            <Icon aria-hidden className="size-5 shrink-0" />
            {t(`admin.rail.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The frame of every admin page: the rail at the left, on narrow screens a native menu above the page. */
export default function Rail() {
  const { role } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { t } = useReader();
  const shown = sections.filter(({ from }) => reaches(role, from));
  const current = shown.find((section) => isIn(section, pathname));
  return (
    <div className="mx-auto max-w-[1600px] lg:flex">
      <details key={pathname} className="group border-b border-line bg-surface lg:hidden">
        <summary className="flex min-h-12 list-none items-center gap-3 px-4 font-strong sm:px-6">
          {current ? <current.Icon aria-hidden className="size-5 shrink-0" /> : null}
          {current ? t(`admin.rail.${current.key}`) : t("admin.rail.label")}
          <ChevronDown
            aria-hidden
            className="ml-auto size-5 shrink-0 transition-transform duration-150 group-open:rotate-180"
          />
        </summary>
        <nav aria-label={t("admin.rail.label")} className="px-1 pb-4 sm:px-3">
          <Sections shown={shown} current={current} />
        </nav>
      </details>
      <nav
        aria-label={t("admin.rail.label")}
        className="sticky top-0 hidden w-60 shrink-0 self-start py-8 pr-2 pl-3 lg:block"
      >
        <Sections shown={shown} current={current} />
      </nav>
      <div className="min-w-0 flex-1 px-4 py-8 sm:px-6 lg:min-h-[calc(100vh-4rem)] lg:border-l lg:border-line lg:px-10">
        <Outlet />
      </div>
    </div>
  );
}
