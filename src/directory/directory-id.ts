/**
 * The one directory that is published from this repository and that its shells accept. A regional directory
 * would be another one, with an id such as `cz-CZ010`.
 */
export const DIRECTORY_ID = "cz";
