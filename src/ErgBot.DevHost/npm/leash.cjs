// Keeps a process only as long as whoever started it lives and holds its standard input; a killed parent lets go of it too.
//   node --require ./leash.cjs script.js …   leashes the script itself
//   node leash.cjs command …                 leashes a command that isn't Node's
const letGo = (action) => process.stdin.on('end', action).on('error', action).resume().unref();

if (require.main !== module) {
  letGo(() => process.kill(process.pid, 'SIGTERM'));
} else {
  const { constants } = require('node:os');
  const [command, ...args] = process.argv.slice(2);
  const child = require('node:child_process').spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const end = () => child.kill('SIGTERM');
  letGo(end);
  process.on('SIGTERM', end);
  process.on('SIGINT', () => {}); // Ctrl-C has reached the command as well; its exit ends this process
  child.on('error', (error) => { console.error(error.message); process.exit(127); });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
