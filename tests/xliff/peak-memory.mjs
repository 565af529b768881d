// Preloaded into a child by `hostile.test.ts`: says what the process cost when it ends.
process.on('exit', () => {
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write(`\npeak ${mebibytes} MiB\n`);
});
