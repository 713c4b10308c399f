// Read by Node versions far too old for the rest of the project: nothing newer than ES2015 in this file, and the
// commands import everything else only after it has run.
var needed = [20, 19];
var found = process.versions.node.split(".").map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    "Octopus needs Node " + needed.join(".") + " or newer; this is Node " + process.versions.node + ". See https://nodejs.org.",
  );
  process.exit(1);
}
