// Read by Node versions far too old for the rest of the project: nothing newer than ES2015 in this file, and the
// commands import everything else only after it has run.
var neededMajor = 20;
var neededMinor = 19;
var found = process.versions.node.split(".").map(Number);
var major = found[0] || 0;
var minor = found[1] || 0;

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Octopus needs Node ${neededMajor}.${neededMinor} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
