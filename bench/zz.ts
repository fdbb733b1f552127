import { main } from "../src/cli/main";
process.exitCode = await main(process.argv.slice(2), { stdout: (t) => void process.stdout.write(t), stderr: (t) => void process.stderr.write(t) });
