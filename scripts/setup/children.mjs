// Everything this command starts is ended with it: on Ctrl+C, on a termination signal and at its own end.
import { spawn } from 'node:child_process';

const running = new Set();
let isStopping = false;

/** Starts a program that dies with us. `options` as for `spawn`. */
export function startChild(file, args, options = {}) {
  const child = spawn(file, args, { windowsHide: true, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end. Answers its exit code (128 + n after signal n, 127 when it could not be started);
 * `limitMs` ends it with code 124.
 */
export function runChild(file, args, options = {}, limitMs = 0) {
  return new Promise((resolve) => {
    const child = startChild(file, args, { stdio: 'inherit', ...options });
    const timer =
      limitMs > 0
        ? setTimeout(() => {
            child.kill('SIGKILL');
            resolve(124);
          }, limitMs)
        : undefined;
    child.once('error', () => {
      clearTimeout(timer);
      resolve(127);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      // After Ctrl+C nobody goes on to the next step; the process ends as soon as the last child has.
      if (!isStopping) resolve(code ?? 128);
    });
  });
}

/** Like {@link runChild}, but keeps what it wrote. */
export function captureChild(file, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = startChild(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', () => resolve({ code: 127, output }));
    child.once('close', (code) => resolve({ code: code ?? 128, output }));
  });
}

/** Ends what is still running. */
export function endChildren(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}

for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]) {
  process.on(signal, () => {
    isStopping = true;
    endChildren();
    setTimeout(() => {
      endChildren('SIGKILL');
      process.exit(128 + number);
    }, 1_500).unref();
    if (running.size === 0) process.exit(128 + number);
    const poll = setInterval(() => {
      if (running.size === 0) {
        clearInterval(poll);
        process.exit(128 + number);
      }
    }, 50);
  });
}
process.on('exit', () => endChildren());
