/**
 * Runs a task with a time limit that also interrupts a regular expression in the middle of backtracking, which nothing
 * but V8's own termination can do.
 */
import { type Context, createContext, Script } from 'node:vm';

let room: { readonly context: Context; readonly script: Script } | undefined;

/** The outcome of the task; undefined when the time was up, or when V8 ran out of room for backtracking. */
export function withinDeadline<T>(milliseconds: number, task: () => T): { readonly value: T } | undefined {
  room ??= { context: createContext({ task: undefined }), script: new Script('task()') };
  room.context.task = task;
  try {
    return { value: room.script.runInContext(room.context, { timeout: milliseconds }) as T };
  } catch (error) {
    if (isOutOfTime(error) || error instanceof RangeError) return undefined;
    throw error;
  } finally {
    room.context.task = undefined;
  }
}

/** The error is one of the other context, so it is no `Error` of ours. */
function isOutOfTime(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
