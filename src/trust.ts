/**
 * Vouches for the scripts of this host, and of no other. The page's policy lets no text become a script address unless
 * this says so, and no text at all become markup: Svelte's own templates apart, which never hold data.
 */
interface Policies {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown;
}
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', { createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null) });
