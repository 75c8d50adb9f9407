// Work that is asked for again while it goes on, such as a restart for each letter that is typed into a setting.

/** The same work, done once at a time; however often it is asked for meanwhile, it is done once more. */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    if (next === undefined) {
      next = last.catch(() => undefined).then(() => {
        next = undefined;
        return work();
      });
      last = next;
    }
    return next;
  };
}
