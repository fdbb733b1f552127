/** Numbers from 0 up, grouped as they are found to belong together (union-find). */
export class DisjointSets {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The number that stands for the group: always the smallest of it. */
  find(one: number): number {
    let root = one;
    while (this.at(root) !== root) root = this.at(root);
    for (let at = one; at !== root;) {
      const next = this.at(at);
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)];
    this.parent[Math.max(one, other)] = Math.min(one, other);
  }

  private at(index: number): number {
    return this.parent[index] ?? index;
  }
}
