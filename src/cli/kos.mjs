#!/usr/bin/env node
import { runKos } from "./run.mjs";

process.exitCode = await runKos(process.argv.slice(2));
