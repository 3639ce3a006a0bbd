// Prints, as a list, in which ways the manifest of argument 2 breaks the schema of its version, which the npm package in the folder of argument 1 holds.
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const [folder, file] = process.argv.slice(2);
const { AppManifestUtils } = createRequire(folder + "/package.json")("@microsoft/app-manifest");
AppManifestUtils.validateAgainstSchema(JSON.parse(readFileSync(file, "utf8"))).then((problems) => console.log("problems " + JSON.stringify(problems)));
