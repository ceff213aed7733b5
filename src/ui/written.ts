/**
 * A figure or a truth as the text that an attribute is anyway. Where an attribute is given none, Svelte looks through all
 * that an element can do for a property of that name, once for each kind of element, which costs the first drawing 5 ms each.
 */
export const written = <T extends number | boolean>(value: T): T => `${value}` as unknown as T;
