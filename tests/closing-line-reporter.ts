/** Ends a run with one plain line, and names what was skipped and why: nothing is skipped silently. */
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = suites.filter((suite) => suite.errors().length > 0).length + unhandledErrors.length;
    for (const test of tests.filter((candidate) => candidate.result().state === 'skipped')) {
      const result = test.result();
      const note = 'note' in result && result.note ? `: ${String(result.note)}` : '';
      console.log(`skipped: ${test.fullName}${note}`);
    }
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`);
  }
}
