/*
 * In ES5, which every web view of Excel can read: says why the pane stays empty where its scripts
 * cannot run, and takes the element away that they would fill. The texts stand here because the
 * locale files come with those scripts.
 */
(function () {
  function say(lines) {
    var root = document.getElementById("root");
    var notice = document.createElement("div");
    notice.className = "notice";
    for (var i = 0; i < lines.length; i++) {
      var line = document.createElement("p");
      line.appendChild(document.createTextNode(lines[i]));
      notice.appendChild(line);
    }
    root.parentNode.replaceChild(notice, root);
  }

  // Every engine that has replaceChildren (2020) also reads the language of the scripts, ES2020.
  if (!Element.prototype.replaceChildren) {
    say([
      "这个版本的 Excel 过旧，无法显示预算公开。请改用较新的 Excel 或网页版。",
      "This version of Excel is too old for Budget Disclosure. Use a newer Excel or Excel on the web.",
    ]);
  } else if (!window.Office) {
    say([
      "未能加载 Office.js。检查网络后重新打开窗格；不能上网的单位可改用本地文件，见安装说明。",
      "Office.js was not loaded. Check the network and open the pane again; without internet access, install with local files (see the installation guide).",
    ]);
  }
})();
