/** How `expect.poll` waits for what the other end of a socket is about to cause. */
export const soon = { interval: 5, timeout: 4000 };
