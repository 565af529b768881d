// What Nx loads. Plain JavaScript that any Node can read: under one that cannot read TypeScript (an `npx nx` typed on
// Node 20) Nx works on without releases, instead of not at all.

export const name = '@dragoman/nx-plugin';

export const createNodes = [
  '**/dragoman.json',
  async (configurations, options, context) => {
    if (!process.features.typescript) {
      console.error(
        'dragoman: no releases in the graph, they need Node 22.18 or newer. The npm scripts bring one along.',
      );
      return [];
    }
    const { inferReleases } = await import('./src/index.ts');
    return inferReleases(configurations, options, context);
  },
];
