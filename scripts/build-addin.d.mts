export function ensureAddinBuilt(): Promise<void>;
