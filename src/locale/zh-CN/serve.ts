import type { ServeTexts } from "../serve";

const CERTIFICATE =
  "本机试用的证书可以用 npx office-addin-dev-certs install 生成，在用户目录的 .office-addin-dev-certs 中，再加 --cert localhost.crt --key localhost.key。";

export const serve: ServeTexts = {
  started: (address) => `已启动：${address}`,
  openInBrowser: "在浏览器中使用：打开上面的地址。",
  loadInExcel: (manifest) => `在 Excel 中使用：加载清单 ${manifest}。`,
  howToStop: "按 Ctrl+C 停止。",
  plainOnly: `现在是 http，只供本机的浏览器；Excel 只打开 https 地址。${CERTIFICATE}`,
  otherAddress: (built) =>
    `加载项是按 ${built} 生成的，Excel 会到那里取页面，不会到这里来。请在那个地址启动，或按新地址重新生成。`,
  stopped: (requests, received, handedOver) =>
    `已停止。答复请求 ${String(requests)} 次，收到 PDF ${String(received)} 份，交给浏览器 ${String(handedOver)} 份。`,
  hostForm: "IP 地址或主机名",
  portForm: "0 到 65535 的整数，0 由系统选择",
  framesForm: "https:// 开头的站点，用空格分隔，例如 https://*.example.cn",
  needsHttps: (host) =>
    `${host} 可以从其他电脑访问，要用 https。请加 --cert 证书 --key 私钥，或 --pfx 文件；只在本机使用就不写 --host。${CERTIFICATE}`,
  certificateParts:
    "证书要写全：--cert 和 --key 一起写，或只写 --pfx；--passphrase-file 跟在它们之后。",
  certificateUnusable: (files, detail) =>
    `${files}：证书不能用（${detail}）。请检查证书与私钥是否成对、口令是否正确。${CERTIFICATE}`,
  certificateExpired: (file, date) =>
    `${file}：证书已于 ${date} 到期，浏览器和 Excel 会拒绝打开。请换新证书后再启动。`,
  noBuild: (folder) => `${folder}：没有生成好的加载项。请先运行 npm run build。`,
  tooLargeFolder: (folder) =>
    `${folder}：文件太多或太大，不像是加载项的目录。请检查 --root，或不写 --root。`,
  badBuild: (file) => `${file}：读不懂。请运行 npm run build 重新生成。`,
  portTaken: (port) =>
    `端口 ${String(port)} 已被占用。请停止占用它的程序，或用 --port 换一个端口。`,
  cannotListen: (host, port, detail) =>
    `不能在 ${host} 的端口 ${String(port)} 上启动（${detail}）。请检查 --host 和 --port。`,
  refusals: {
    "bad-request": "看不懂这个请求。",
    "cross-origin": "只接受本加载项自己的页面交来的文件。",
    prefetch: "这个地址只能打开一次，不能预先读取。",
    "not-found": "没有这个页面。",
    method: "这个地址不支持这样的请求。",
    gone: "文件已经取走，或已过期。请回到加载项中再保存一次。",
    "too-large": "文件太大，没有接收。",
    "not-pdf": "只接受 PDF 文件。",
    "wrong-host": "本服务不使用这个主机名。请用启动时显示的地址。",
    "too-many": "请求太多，请一分钟后再试。",
    full: "等待下载的文件太多，请一分钟后再试。",
  },
};
