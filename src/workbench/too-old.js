/*
 * In ES5, which every browser can read: says why the page stays empty where its scripts cannot run,
 * and takes the element away that they would fill. The texts stand here because the locale files
 * come with those scripts.
 */
(function () {
  // Browsers that unpack a workbook (2020 to 2023) also read the language of the scripts, ES2020.
  if (window.DecompressionStream && Element.prototype.replaceChildren) return;
  var lines = [
    "这个浏览器过旧，打不开工作簿。请改用较新的 Edge、Chrome、Firefox，或 360、奇安信等浏览器的极速模式。",
    "This browser is too old to open workbooks. Use a newer Edge, Chrome, Firefox or Safari.",
  ];
  var root = document.getElementById("root");
  var notice = document.createElement("div");
  notice.className = "notice";
  for (var i = 0; i < lines.length; i++) {
    var line = document.createElement("p");
    line.appendChild(document.createTextNode(lines[i]));
    notice.appendChild(line);
  }
  root.parentNode.replaceChild(notice, root);
})();
