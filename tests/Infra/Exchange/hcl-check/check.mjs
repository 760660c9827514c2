// Prints a file of Terraform variables as JSON; fails where it is no HCL.
import { readFileSync } from "node:fs";
import { parse } from "@cdktn/hcl2json";

const [file] = process.argv.slice(2);
console.log(JSON.stringify(await parse(file, readFileSync(file, "utf8"))));
