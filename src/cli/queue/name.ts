import type { FoundService } from "../assurance/find-service";

/** What people call the service: its own name, else that of its organization. */
export const nameService = ({ service, organization }: FoundService): string =>
  service.name ?? organization.value.name;
