import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createPrivateKey } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ask, folderOf, start } from "../server/running";
import { selfSigned } from "../support/self-signed";
import { run, temporaryFolder, TRACE } from "./run";

const PAGE = "<!doctype html><title>预算公开</title>";
/** Node reads PFX files and cannot make one. */
const OPENSSL = "openssl";
const PASSPHRASE = "口令 1";

describe("serve", () => {
  let folder = "";
  let root = "";
  let pair: string[] = [];
  const at = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = temporaryFolder();
    root = folderOf({ "index.html": PAGE });
    const good = selfSigned();
    const cipher = { cipher: "aes-256-cbc", passphrase: PASSPHRASE };
    const locked = createPrivateKey(good.key).export({ type: "pkcs8", format: "pem", ...cipher });
    const files = {
      "localhost.crt": good.cert,
      "localhost.key": good.key,
      "locked.key": locked,
      "other.key": selfSigned().key,
      "no.crt": "not a certificate",
      "phrase.txt": `${PASSPHRASE}\r\n`,
      "wrong.txt": "wrong",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
    pair = ["--cert", at("localhost.crt"), "--key", at("localhost.key")];
  });

  describe("refuses with a sentence", () => {
    it.each([
      [["--host", "0.0.0.0"], "0.0.0.0 可以从其他电脑访问，要用 https"],
      [["--host", "budget.example.cn"], "要用 https"],
      [["--host", "0"], "0.0.0.0 可以从其他电脑访问"],
      [["--host", "::"], "[::] 可以从其他电脑访问"],
      [["--host", "a b"], "选项 --host 不能是“a b”"],
      [["--host", "http://localhost"], "选项 --host 不能是"],
      [["--host", "localhost/x"], "选项 --host 不能是"],
      [["--port", "65536"], "选项 --port 不能是“65536”"],
      [["--port", "-1"], "--port"],
      [["--port", "80a"], "选项 --port 不能是“80a”"],
      [["--frame-ancestors", "https://a.cn; script-src *"], "选项 --frame-ancestors 不能是"],
      [["--cert", "a.crt"], "--cert 和 --key 一起写"],
      [["--key", "a.key"], "--cert 和 --key 一起写"],
      [["--pfx", "a.pfx", "--cert", "a.crt", "--key", "a.key"], "或只写 --pfx"],
      [["--passphrase-file", "a.txt"], "--passphrase-file 跟在它们之后"],
      [["--cert", "nowhere.crt", "--key", "nowhere.key"], "nowhere.crt：没有这个文件或目录"],
      [["--root", "nowhere"], "nowhere：没有生成好的加载项。请先运行 npm run build。"],
      [["--root", "package.json"], "package.json：路径中有一段不是目录"],
      [["--root", "assets/fonts"], "assets/fonts：没有生成好的加载项"],
      [["extra"], "多了“extra”"],
    ])("serve %j", async (options, sentence) => {
      const { code, stdout, stderr } = await run("serve", ...options);
      expect(code).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toContain(sentence);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(stderr).not.toMatch(TRACE);
    });

    it.each([
      ["localhost.crt", "other.key", [], "证书不能用（ERR_OSSL_X509_KEY_VALUES_MISMATCH）"],
      ["no.crt", "localhost.key", [], "证书不能用"],
      ["localhost.crt", "no.crt", [], "证书不能用"],
      ["localhost.crt", "locked.key", [], "证书不能用"],
      ["localhost.crt", "locked.key", ["wrong.txt"], "证书不能用"],
    ])("a certificate: %s with %s %j", async (cert, key, [phrase], sentence) => {
      const options = ["--cert", at(cert), "--key", at(key)];
      if (phrase !== undefined) options.push("--passphrase-file", at(phrase));
      const { code, stderr } = await run("serve", "--root", root, ...options);
      expect(code).toBe(2);
      expect(stderr).toContain(sentence);
      expect(stderr).toContain(at(cert));
      expect(stderr).not.toMatch(TRACE);
    });

    it("a certificate that has expired", async () => {
      const old = selfSigned("200101000000Z", "200131000000Z");
      writeFileSync(at("expired.crt"), old.cert);
      writeFileSync(at("expired.key"), old.key);
      const options = ["--cert", at("expired.crt"), "--key", at("expired.key")];
      const { code, stderr } = await run("serve", "--root", root, ...options);
      expect(code).toBe(2);
      expect(stderr).toContain("证书已于 2020-01-31 到期");
    });

    it("a build that cannot be understood", async () => {
      const damaged = folderOf({ "index.html": PAGE, "build.json": "{" });
      const { code, stderr } = await run("serve", "--root", damaged);
      expect(code).toBe(2);
      expect(stderr).toContain(`${join(damaged, "build.json")}：读不懂`);
    });

    it("a port that is taken, in the language asked for", async () => {
      const { server, port } = await start();
      const { code, stderr } = await run("serve", "--root", root, "--port", `${port}`, "--lang=en");
      await server.close();
      expect(code).toBe(2);
      expect(stderr).toContain(`Port ${port} is taken.`);
    });
  });

  describe("runs until it is stopped", () => {
    const children: ChildProcess[] = [];
    afterEach(() => {
      for (const child of children.splice(0)) child.kill("SIGKILL");
    });

    /** Starts the command as a user does and waits for what it says once it is running. */
    async function serve(...options: readonly string[]) {
      const argv = ["bin/budget-disclosure.js", "serve", "--port", "0", "--root", root, ...options];
      const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
      children.push(child);
      let stderr = "";
      let stdout = "";
      child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
      const told = new Promise<void>((resolve, reject) => {
        child.stderr.on("data", (part: Buffer) => {
          stderr += part.toString();
          if (/Ctrl\+C/u.test(stderr)) resolve();
        });
        child.once("exit", () => {
          reject(new Error(stderr));
        });
      });
      await told;
      const [, address = ""] = /已启动：(\S+)/u.exec(stderr) ?? [];
      const stop = async (signal: NodeJS.Signals) => {
        child.kill(signal);
        const [code] = (await once(child, "close")) as [number | null];
        return { code, stdout, stderr };
      };
      return { address: new URL(address), said: stderr, stop };
    }

    it("plain on this computer, with a word on what Excel needs", async () => {
      const { address, said, stop } = await serve();
      expect(address.protocol).toBe("http:");
      expect(address.hostname).toBe("127.0.0.1");
      expect(said).toContain("Excel 只打开 https 地址");
      expect(said).toContain("npx office-addin-dev-certs install");
      expect(said).toContain("在浏览器中使用");
      expect(said).not.toContain("加载清单");
      const port = Number.parseInt(address.port, 10);
      const { body, headers } = await ask(port, false, "/", {});
      expect(body.toString()).toBe(PAGE);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
      const pane = await ask(port, false, "/taskpane.html", {});
      const policy = pane.headers["content-security-policy"];
      expect(policy).toContain("https://*.officeapps.live.com");
      const lost = await ask(port, false, "/nothing", {});
      expect(lost.body.toString()).toBe("没有这个页面。\nThere is no such page.\n");
      expect((await ask(port, false, "/", { headers: { Host: "evil.example" } })).status).toBe(421);
      const { code, stdout, stderr } = await stop("SIGINT");
      expect(code).toBe(0);
      expect(stdout).toBe("");
      expect(stderr).toContain("已停止。答复请求 4 次，收到 PDF 0 份，交给浏览器 0 份。");
    });

    it("with a certificate and a locked key, and hands a PDF over", async () => {
      const key = ["--key", at("locked.key"), "--passphrase-file", at("phrase.txt")];
      const built = folderOf({ "taskpane.html": PAGE, "manifest.xml": "<OfficeApp/>" });
      const pages = ["--root", built, "--cert", at("localhost.crt")];
      const { address, said, stop } = await serve(...pages, ...key);
      expect(address.protocol).toBe("https:");
      expect(said).toContain(`加载清单 ${join(built, "manifest.xml")}。`);
      expect(said).not.toContain("在浏览器中使用");
      const port = Number.parseInt(address.port, 10);
      const sent = await ask(port, true, "/handover/", {
        method: "POST",
        body: "%PDF-1.7",
        headers: { "Content-Type": "application/octet-stream", Origin: address.origin },
      });
      const { url } = JSON.parse(sent.body.toString()) as { url: string };
      expect((await ask(port, true, `/${url}`, {})).body.toString()).toBe("%PDF-1.7");
      const { code, stderr } = await stop("SIGTERM");
      expect(code).toBe(0);
      expect(stderr).toContain("收到 PDF 1 份，交给浏览器 1 份");
    });

    it("for other computers, under the name the add-in was built for", async () => {
      const baseUrl = "https://budget.example.cn/";
      const build = JSON.stringify({ officeJs: "cdn", version: "0.1.0", baseUrl });
      const built = folderOf({ "taskpane.html": PAGE, "build.json": build });
      const frames = ["--frame-ancestors", "https://oa.example.cn"];
      const options = ["--root", built, "--host", "0.0.0.0", ...pair, ...frames];
      const { address, said, stop } = await serve(...options);
      expect(address.hostname).toBe("localhost");
      expect(said).toContain(`加载项是按 ${baseUrl} 生成的`);
      const port = Number.parseInt(address.port, 10);
      const { status, headers } = await ask(port, true, "/taskpane.html", {
        headers: { Host: "budget.example.cn" },
      });
      expect(status).toBe(200);
      const policy = headers["content-security-policy"];
      expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
      expect(policy).toMatch(/frame-ancestors 'self' https:\/\/oa\.example\.cn$/u);
      await stop("SIGINT");
    });

    const canMakePfx = spawnSync(OPENSSL, ["version"]).status === 0;
    it.skipIf(!canMakePfx)("with a PFX file", async () => {
      const files = ["-in", at("localhost.crt"), "-inkey", at("localhost.key")];
      const made = ["pkcs12", "-export", ...files, "-out", at("a.pfx"), "-passout", "pass:secret"];
      expect(spawnSync(OPENSSL, made).status).toBe(0);
      writeFileSync(at("secret.txt"), "secret");
      const options = ["--pfx", at("a.pfx"), "--passphrase-file"];
      const { code, stderr } = await run("serve", "--root", root, ...options, at("wrong.txt"));
      expect(code).toBe(2);
      expect(stderr).toContain("证书不能用（mac verify failure）");
      const { address, stop } = await serve(...options, at("secret.txt"));
      const port = Number.parseInt(address.port, 10);
      expect((await ask(port, true, "/", {})).status).toBe(200);
      expect((await stop("SIGINT")).code).toBe(0);
    });
  });
});
