/**
 * What a name needs to begin with, by its form, what a title beside it adds, and what common pairs of characters take
 * away by their level (none first), in tenths of a log-odds. Learned from counts over newspaper text.
 */
export const BIAS = { two: -21, three: -4, compoundTwo: -10, compoundThree: -15 } as const;
export const BESIDE = { office: 11, private: 15, plain: 12, officeAfter: 4, privateAfter: 2 } as const;
export const COMMON = {
  head: [-7, -11, -13, -20, -18, -15, -23, -20],
  tail: [0, -2, -4, -4, -3, -8, -9, -12],
  open: [-6, -11, -14, -16, -18, -20, -32, -26],
  close: [-5, -13, -15, -14, -14, -19, -19, -27],
  after: [-13, -13, -8, -10, -9, -8, -8, -3],
} as const;
