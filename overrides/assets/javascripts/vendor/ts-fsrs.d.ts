/** For the type check only: the types of the vendored copy are those of the package. */
export * from "ts-fsrs";
