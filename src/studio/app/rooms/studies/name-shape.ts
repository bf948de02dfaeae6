/**
 * Names of studies are names of folders and parts of addresses. Written so that a browser takes it as
 * the pattern of a field too, where a hyphen may not stand bare among other characters.
 */
export const nameShape: RegExp = /^[a-z0-9](?:[a-z0-9_]|-)*$/
