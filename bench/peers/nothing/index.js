// Stands for parts of peers that no page here uses and that do not install everywhere.
export default class Nothing {}
