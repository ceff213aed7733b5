/**
 * Logarithms and exponentials on which all engines agree. The language leaves their last digits to the engine (ECMA-262,
 * "Function Properties of the Math Object"), and Node and a browser differ in up to one of ten results; the same text must
 * give the same bytes in both. Rounded to a grid far above that difference and far below what any weight says.
 */
const GRID = 4_294_967_296; // 2^32
export const steady = (value: number): number => Math.round(value * GRID) / GRID;

export const ln = (value: number): number => steady(Math.log(value));
export const ln1p = (value: number): number => steady(Math.log1p(value));
export const exp = (value: number): number => steady(Math.exp(value));
