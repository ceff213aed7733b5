/** Topic id -> word -> weight, 1 to 4. */
export type TopicWords = Readonly<Record<string, Readonly<Record<string, number>>>>;
