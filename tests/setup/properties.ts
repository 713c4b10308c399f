import fc from "fast-check";

// The same cases at every run, so that a change is refused for what it does and not for what chance finds elsewhere;
// `PROPERTY_SEED=<number>` looks at others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2007) });

export { default } from "fast-check";
