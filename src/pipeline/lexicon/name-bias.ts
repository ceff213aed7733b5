/**
 * What a name needs to begin with, by its form, what a title beside it adds, and what common pairs of characters take
 * away by their level (none first), in tenths of a log-odds. Learned from counts over the annotated
 * People’s Daily of January 1998 (PKU).
 */
export const BIAS = { two: -21, three: -4, compoundTwo: -14, compoundThree: -16 } as const;
export const BESIDE = { office: 13, private: 14, plain: 12, officeAfter: 7, privateAfter: 6 } as const;
export const COMMON = {
  head: [-7, -13, -14, -21, -20, -16, -30, -21],
  tail: [1, -3, -5, -5, -6, -9, -14, -14],
  open: [-7, -14, -13, -15, -21, -23, -30, -26],
  close: [-6, -14, -15, -15, -15, -21, -26, -29],
  after: [-14, -13, -9, -9, -10, -7, -4, -3],
} as const;
