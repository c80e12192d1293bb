/** Who vouches for accounts of the registry's own. */
export const LOCAL_ISSUER = 'urn:quanze:local';

/** The account in whose name commands and jobs act; nobody signs in to it. */
export const SYSTEM_SUBJECT = 'quanze';
