// Loaded before anything else and free of modern syntax, so that an old Node can read it.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Undated needs Node 22.18 or newer and this is ${process.versions.node}: start it through npm (npm run demo, npm start), which brings its own Node along.`,
  );
  process.exit(1);
}
