/**
 * Loaded with `node --require`: every attempt to reach a name or another computer is refused and
 * written to the file that NETWORK_LOG names. Loopback is left alone.
 */
const { appendFileSync } = require("node:fs");
const dgram = require("node:dgram");
const dns = require("node:dns");
const net = require("node:net");

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/u;

function refuse(what, where) {
  appendFileSync(process.env.NETWORK_LOG, `${what} ${where}\n`);
  throw new Error(`network: ${what} ${where}`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  // net.connect hands its own arguments over as one normalised list.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const isOptions = typeof first === "object" && first !== null;
  const isPath = isOptions ? typeof first.path === "string" : typeof first === "string";
  const host = isOptions ? first.host : typeof second === "string" ? second : undefined;
  if (!isPath && host !== undefined && !LOOPBACK.test(host)) refuse("connect", host);
  return connect.apply(this, given);
};

for (const module of [dns, dns.promises]) {
  for (const name of Object.keys(module)) {
    if (!/^(?:lookup|resolve|reverse)/u.test(name)) continue;
    const own = module[name];
    module[name] = function (host, ...rest) {
      if (!LOOPBACK.test(String(host))) refuse(name, String(host));
      return own.call(this, host, ...rest);
    };
  }
}

dgram.createSocket = () => refuse("dgram", "socket");
