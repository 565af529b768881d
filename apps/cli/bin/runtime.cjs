// Runs a command on the packaged Node, whatever `node` the shell finds. Plain CommonJS that old Nodes can read:
// npm 10 links no `.bin/node` when several `node-*` packages are listed, so the package is found by name.
'use strict';
const { spawnSync } = require('node:child_process');
const os = require('node:os');
const path = require('node:path');

const minimum = [22, 18];

/** The packaged Node for this machine, or undefined where npm serves none (macOS) or it was not installed. */
function packagedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = require.resolve(`node-${platform}-${process.arch}/package.json`);
    return path.join(path.dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
}

function run(command, args) {
  if (command === undefined) {
    console.error('Name the command to run: node runtime.cjs COMMAND [ARGUMENT…]');
    return 2;
  }
  const node = packagedNode();
  if (node === undefined && !isRecent(process.versions.node)) {
    console.error(
      `dragoman needs Node ${minimum.join('.')} or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
    return 2;
  }
  const folder = path.dirname(node === undefined ? process.execPath : node);
  const bin = path.join(process.cwd(), 'node_modules', '.bin');
  const env = {
    ...process.env,
    NX_NO_CLOUD: 'true',
    NX_DAEMON: process.env.NX_DAEMON || 'false',
    // A program for every plugin of Nx takes longer to start than our graph takes to make.
    NX_ISOLATE_PLUGINS: process.env.NX_ISOLATE_PLUGINS || 'false',
  };
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  env[key] = [folder, bin, env[key]].join(path.delimiter);
  const result = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  // A shell says 128 and the signal; without either the command could not start.
  if (result.signal) return 128 + os.constants.signals[result.signal];
  return result.status === null ? 2 : result.status;
}

module.exports = { isRecent, packagedNode };

if (require.main === module) process.exitCode = run(process.argv[2], process.argv.slice(3));
