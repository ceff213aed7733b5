/**
 * What a name needs to begin with, by its form, what a title beside it adds, and what common pairs of characters take
 * away by their level (none first), in tenths of a log-odds. Learned from counts over newspaper text.
 */
export const BIAS = { two: -21, three: -4, compoundTwo: -10, compoundThree: -15 } as const;
export const BESIDE = { office: 11, private: 15, plain: 12, officeAfter: 4, privateAfter: 1 } as const;
export const COMMON = {
  head: [-6, -13, -14, -21, -19, -15, -29, -20],
  tail: [0, -1, -5, -6, -3, -7, -9, -12],
  open: [-6, -12, -14, -17, -21, -21, -32, -26],
  close: [-6, -13, -14, -14, -13, -18, -24, -30],
  after: [-13, -13, -8, -10, -9, -8, -9, -3],
} as const;
