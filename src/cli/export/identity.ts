import { v5 } from "uuid";

/**
 * The namespace of all our identifiers (RFC 9562, version 5), drawn once at random. It must never change: whoever
 * imports a release again finds the same records by it.
 */
const NAMESPACE = "7c9a2d5e-3f4b-4f0e-9a61-2d8b6f1c0e47";

/** The identifier of a record that outside formats want as a UUID, from its path in the directory: `service`, `linka`. */
export const makeId = (...path: readonly (string | number)[]): string => v5(path.join("/"), NAMESPACE);

/** The identifier of a service in every format. */
export const serviceId = (slug: string): string => makeId("service", slug);
